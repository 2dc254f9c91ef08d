import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { purposeData } from './purpose-data.ts';

describe('purpose-data', () => {
  it('finds a purpose without data', () => {
    assert.deepEqual(found(purposeData, [set('purposes.orders.data')]), ['notice.yaml: - id: orders']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(purposeData), []);
  });
});
