import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { linkUntracked } from './link-untracked.ts';

describe('link-untracked', () => {
  it('finds a link with a campaign code', () => {
    assert.deepEqual(
      found(linkUntracked, [append('who-we-are.md', '[The guild](https://example.org/?utm_source=notice)')]),
      ['who-we-are.md: [The guild](https://example.org/?utm_source=notice)'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(linkUntracked), []);
  });
});
