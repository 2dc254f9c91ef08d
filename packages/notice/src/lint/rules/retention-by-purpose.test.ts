import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { retentionByPurpose } from './retention-by-purpose.ts';

describe('retention-by-purpose', () => {
  it('finds one period for everything', () => {
    assert.deepEqual(
      found(retentionByPurpose, [set('retention', { afterLastContact: 'P5Y' }), ...['enquiries', 'orders', 'accounts', 'tracking'].map((purpose) => set(`purposes.${purpose}.retention`)), write('how-long-we-keep-it.md', /\{\{retention\.rules[^}]*\}\}/gu, 'Soon')]),
      ['notice.yaml: retention:'],
    );
  });

  it('passes a purpose to which the period after the last contact applies', () => {
    assert.deepEqual(found(retentionByPurpose, [set('purposes.orders.retention')]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(retentionByPurpose), []);
  });
});
