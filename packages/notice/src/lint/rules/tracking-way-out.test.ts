import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { trackingWayOut } from './tracking-way-out.ts';

describe('tracking-way-out', () => {
  it('finds opens that only an unsubscribe stops', () => {
    assert.deepEqual(
      found(trackingWayOut, [set('tracking.opens.wayOut', 'unsubscribe')]),
      ['notice.yaml: - {id: opens, basis: consent, wayOut: unsubscribe, combined: true}'],
    );
  });

  it('finds clicks that nothing stops', () => {
    assert.deepEqual(
      found(trackingWayOut, [set('tracking.clicks.wayOut', 'none')]),
      ['notice.yaml: - {id: clicks, basis: consent, wayOut: none, combined: true}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(trackingWayOut), []);
  });
});
