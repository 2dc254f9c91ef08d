import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { readingDifficulty } from './reading-difficulty.ts';

describe('reading-difficulty', () => {
  it('finds a section in officialese', () => {
    assert.deepEqual(
      found(readingDifficulty, [append('email-tracking.md', 'Notwithstanding the aforementioned considerations, organisational telecommunications infrastructure necessitates comprehensive authentication of communicating individuals. '.repeat(8))]),
      ['email-tracking.md: # Email tracking'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(readingDifficulty), []);
  });
});
