import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { sectionLength } from './section-length.ts';

describe('section-length', () => {
  it('finds a section of 400 words without a heading', () => {
    assert.deepEqual(
      found(sectionLength, [append('email-tracking.md', 'We care.\n\n'.repeat(200))]),
      ['email-tracking.md: # Email tracking'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(sectionLength), []);
  });
});
