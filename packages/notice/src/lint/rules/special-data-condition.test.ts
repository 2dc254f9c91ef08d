import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found, set } from '../changed-notice.fixture.ts';
import { specialDataCondition } from './special-data-condition.ts';

describe('special-data-condition', () => {
  it('finds a special category without a condition', () => {
    assert.deepEqual(found(specialDataCondition, [set('data.orders.special', true)]), ['notice.yaml: - id: orders']);
  });

  it('passes one with explicit consent', () => {
    assert.deepEqual(
      found(specialDataCondition, [set('data.orders.special', true), append('what-we-hold.md', 'We ask for your explicit consent.')]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(specialDataCondition), []);
  });
});
