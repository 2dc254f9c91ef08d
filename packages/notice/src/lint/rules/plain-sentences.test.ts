import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { plainSentences } from './plain-sentences.ts';

describe('plain-sentences', () => {
  it('finds a sentence of 41 words', () => {
    assert.deepEqual(
      found(plainSentences, [append('changes-to-this-notice.md', `We ${'very '.repeat(39)}care.`)]),
      [`changes-to-this-notice.md: We ${'very '.repeat(39)}care.`],
    );
  });

  it('passes two sentences of 40 words', () => {
    assert.deepEqual(
      found(plainSentences, [append('changes-to-this-notice.md', `We ${'very '.repeat(38)}care. We ${'very '.repeat(38)}care.`)]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(plainSentences), []);
  });
});
