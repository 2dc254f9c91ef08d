import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { dataRequiredConsequence } from './data-required-consequence.ts';

describe('data-required-consequence', () => {
  it('finds a duty without its consequence', () => {
    assert.deepEqual(found(dataRequiredConsequence, [set('purposes.orders.withoutIt')]), ['notice.yaml: - id: orders']);
  });

  it('passes free data without one', () => {
    assert.deepEqual(found(dataRequiredConsequence, [set('purposes.enquiries.withoutIt')]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(dataRequiredConsequence), []);
  });
});
