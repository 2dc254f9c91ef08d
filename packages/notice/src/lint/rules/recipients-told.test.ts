import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { recipientsTold } from './recipients-told.ts';

describe('recipients-told', () => {
  it('finds recipients who never hear of it', () => {
    assert.deepEqual(
      found(recipientsTold, [set('rights.erasure.recipientsTold'), write('your-rights.md', 'we tell everyone to whom we gave it', 'we do so')]),
      ['notice.yaml: erasure:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(recipientsTold), []);
  });
});
