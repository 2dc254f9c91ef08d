import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { changesTold } from './changes-told.ts';

describe('changes-told', () => {
  it('finds changes in silence', () => {
    assert.deepEqual(
      found(changesTold, [write('changes-to-this-notice.md', /If we change how.*/u, 'That is all.')]),
      ['changes-to-this-notice.md: # Changes to this notice'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(changesTold), []);
  });
});
