import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { vagueWords } from './vague-words.ts';

describe('vague-words', () => {
  it('finds a use that may happen', () => {
    assert.deepEqual(
      found(vagueWords, [append('who-gets-your-data.md', 'We may share your data.')]),
      ['who-gets-your-data.md: We may share your data.'],
    );
  });

  it('passes what the reader may do', () => {
    assert.deepEqual(found(vagueWords, [append('who-gets-your-data.md', 'You may ask us who.')]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(vagueWords), []);
  });
});
