import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { CHANNELS } from '../vocabulary.ts';
import { controlWords, useInWords } from './collection-words.ts';

describe('What becomes of details that a form asks for', () => {
  it('names the ways of marketing as English lists are joined', () => {
    const joined = new Intl.ListFormat('en-GB', { type: 'disjunction' });
    for (let count = 1; count <= CHANNELS.length; count += 1) {
      const channels = CHANNELS.slice(0, count);
      const sentences = useInWords({ figures, collection: { request: 'to answer you', marketing: 'to tell you more', channels } }, undefined);
      const ways = joined.format(channels.map((channel) => controlWords[channel]));
      assert.equal(sentences, `We use the details that you give here to answer you. We may also use them to tell you more by ${ways}, unless you refuse it here.`);
    }
  });
});
