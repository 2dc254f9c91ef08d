import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { linkWords } from './link-words.ts';

describe('link-words', () => {
  it('finds a link that says here', () => {
    assert.deepEqual(
      found(linkWords, [append('who-we-are.md', 'Read on [here](https://example.org).')]),
      ['who-we-are.md: Read on [here](https://example.org).'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(linkWords), []);
  });
});
