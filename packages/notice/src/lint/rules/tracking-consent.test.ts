import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { trackingConsent } from './tracking-consent.ts';

describe('tracking-consent', () => {
  it('finds opens that are tracked without consent', () => {
    assert.deepEqual(
      found(trackingConsent, [set('tracking.opens.basis')]),
      ['notice.yaml: - {id: opens, wayOut: choice, combined: true}'],
    );
  });

  it('finds clicks on legitimate interests', () => {
    assert.deepEqual(
      found(trackingConsent, [set('tracking.clicks.basis', 'legitimate-interests')]),
      ['notice.yaml: - {id: clicks, basis: legitimate-interests, wayOut: choice, combined: true}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(trackingConsent), []);
  });
});
