import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { dataRequired } from './data-required.ts';

describe('data-required', () => {
  it('finds a purpose that leaves it open', () => {
    assert.deepEqual(found(dataRequired, [set('purposes.orders.providing')]), ['notice.yaml: - id: orders']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(dataRequired), []);
  });
});
