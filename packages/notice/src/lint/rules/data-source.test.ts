import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { dataSource } from './data-source.ts';

describe('data-source', () => {
  it('finds data from nowhere', () => {
    assert.deepEqual(found(dataSource, [set('data.orders.sources')]), ['notice.yaml: - id: orders']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(dataSource), []);
  });
});
