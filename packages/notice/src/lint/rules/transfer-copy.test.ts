import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { transferCopy } from './transfer-copy.ts';

describe('transfer-copy', () => {
  it('finds safeguards that nobody can see', () => {
    assert.deepEqual(found(transferCopy, [set('transfers.copy')]), ['notice.yaml: transfers:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(transferCopy), []);
  });
});
