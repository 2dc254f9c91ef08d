import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { legalJargon } from './legal-jargon.ts';

describe('legal-jargon', () => {
  it('finds a word of law', () => {
    assert.deepEqual(
      found(legalJargon, [append('who-we-are.md', 'We hereby tell you.')]),
      ['who-we-are.md: We hereby tell you.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(legalJargon), []);
  });
});
