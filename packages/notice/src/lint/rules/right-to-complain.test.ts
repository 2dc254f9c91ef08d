import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { rightToComplain } from './right-to-complain.ts';

describe('right-to-complain', () => {
  it('finds a notice without it', () => {
    assert.deepEqual(
      found(rightToComplain, [set('complaints.regulator'), write('how-to-complain.md', /You can complain to the[^{]*\{\{.*/u, 'Write.'), write('summary.md', /You can also complain.*/u, '')]),
      ['notice.yaml: regulator:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(rightToComplain), []);
  });
});
