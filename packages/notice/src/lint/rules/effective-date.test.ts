import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { effectiveDate } from './effective-date.ts';

describe('effective-date', () => {
  it('finds a notice of no day', () => {
    assert.deepEqual(
      found(effectiveDate, [set('effective'), write('changes-to-this-notice.md', '{{effective}}', 'now on')]),
      ["notice.yaml: version: '1.0'"],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(effectiveDate), []);
  });
});
