import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { retentionStated } from './retention-stated.ts';

describe('retention-stated', () => {
  it('finds a rule without a period', () => {
    assert.deepEqual(
      found(retentionStated, [set('retention.rules.orders.period'), write('how-long-we-keep-it.md', '{{retention.rules.orders.period}} after', 'after')]),
      ['notice.yaml: - {id: orders, name: Orders and payments, after: the end of the year of your order}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(retentionStated), []);
  });
});
