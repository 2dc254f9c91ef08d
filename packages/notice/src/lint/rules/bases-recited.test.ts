import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { basesRecited } from './bases-recited.ts';

describe('bases-recited', () => {
  it('finds a basis that nothing rests on', () => {
    assert.deepEqual(
      found(basesRecited, [append('why-we-use-it.md', 'Vital interests\n: To save a life.')]),
      ['why-we-use-it.md: Vital interests'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(basesRecited), []);
  });
});
