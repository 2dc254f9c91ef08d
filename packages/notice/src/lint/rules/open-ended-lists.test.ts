import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { openEndedLists } from './open-ended-lists.ts';

describe('open-ended-lists', () => {
  it('finds a list with an open end', () => {
    assert.deepEqual(
      found(openEndedLists, [append('what-we-hold.md', 'We hold names, addresses etc.')]),
      ['what-we-hold.md: We hold names, addresses etc.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(openEndedLists), []);
  });
});
