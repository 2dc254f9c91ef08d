import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { retentionStart } from './retention-start.ts';

describe('retention-start', () => {
  it('finds a period that starts nowhere', () => {
    assert.deepEqual(
      found(retentionStart, [set('retention.rules.enquiries.after')]),
      ['notice.yaml: - {id: enquiries, name: Enquiries, period: P1Y}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(retentionStart), []);
  });
});
