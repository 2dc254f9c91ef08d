import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { headingUnique } from './heading-unique.ts';

describe('heading-unique', () => {
  it('finds two sections of one title', () => {
    assert.deepEqual(
      found(headingUnique, [append('how-to-complain.md', '## Who we are {#who}\n\nWe are we.')]),
      ['how-to-complain.md: ## Who we are {#who}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(headingUnique), []);
  });
});
