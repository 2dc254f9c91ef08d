import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { recipientsStated } from './recipients-stated.ts';

describe('recipients-stated', () => {
  it('finds a notice without recipients', () => {
    assert.deepEqual(
      found(recipientsStated, [set('recipients'), ...['enquiries', 'orders', 'accounts', 'marketing', 'tracking'].map((purpose) => set(`purposes.${purpose}.recipients`))]),
      ['notice.yaml: # A complete notice of an invented company. The linter finds nothing in it; docs and tests read it.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(recipientsStated), []);
  });
});
