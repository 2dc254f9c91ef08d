import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { paragraphLength } from './paragraph-length.ts';

describe('paragraph-length', () => {
  it('finds a paragraph of 101 words', () => {
    assert.deepEqual(
      found(paragraphLength, [append('email-tracking.md', `${'Two words. '.repeat(50)}More.`)]),
      [`email-tracking.md: ${'Two words. '.repeat(50)}More.`],
    );
  });

  it('passes a paragraph of 100 words', () => {
    assert.deepEqual(found(paragraphLength, [append('email-tracking.md', 'Two words. '.repeat(50))]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(paragraphLength), []);
  });
});
