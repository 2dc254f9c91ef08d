import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { purposeBasis } from './purpose-basis.ts';

describe('purpose-basis', () => {
  it('finds a purpose without a basis', () => {
    assert.deepEqual(found(purposeBasis, [set('purposes.orders.basis')]), ['notice.yaml: - id: orders']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(purposeBasis), []);
  });
});
