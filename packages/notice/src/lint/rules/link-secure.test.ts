import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { linkSecure } from './link-secure.ts';

describe('link-secure', () => {
  it('finds a link without encryption', () => {
    assert.deepEqual(
      found(linkSecure, [append('who-we-are.md', '[The guild](http://example.org)')]),
      ['who-we-are.md: [The guild](http://example.org)'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(linkSecure), []);
  });
});
