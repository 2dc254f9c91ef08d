import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { storageContradicted } from './storage-contradicted.ts';

describe('storage-contradicted', () => {
  it('finds UK storage beside a company abroad', () => {
    assert.deepEqual(found(storageContradicted, [set('transfers')]), ['notice.yaml: storage:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(storageContradicted), []);
  });
});
