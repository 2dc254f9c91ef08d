import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordRuns, wordsOf } from './word-runs.ts';

/** `[-gone-]` and `{+come+}` between what stayed. */
const shown = (older: string, newer: string): string =>
  wordRuns(older, newer)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom('we', 'keep', 'it', 'for', '5', 'years', ', ', '. ', ' ', '3', 'e-mail', 'don’t'), { maxLength: 30 }).map((words) => words.join(' ')),
);

test('what stayed and what went reads as the older text, what stayed and what came as the newer', () => {
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const runs = wordRuns(older, newer);
      assert.equal(wordsOf(runs, 'older'), older);
      assert.equal(wordsOf(runs, 'newer'), newer);
    }),
    { numRuns: 2_000 },
  );
});

test('equal texts have no change', () => {
  fc.assert(fc.property(text, (same) => assert.ok(wordRuns(same, same).every(({ kind }) => kind === 'same'))));
});

test('only the words that differ are told', () => {
  assert.equal(shown('We keep it for 5 years.', 'We keep it for 3 years.'), 'We keep it for [-5-]{+3+} years.');
  assert.equal(shown('Write to us.', 'Write or talk to us.'), 'Write {+or talk +}to us.');
});

test('a blank between two changed words is part of one change', () => {
  assert.equal(shown('within thirty days', 'within two weeks'), 'within [-thirty days-]{+two weeks+}');
});

test('an email address is one word', () => {
  assert.equal(shown('Ask a@example.com.', 'Ask b@example.com.'), 'Ask [-a@example.com-]{+b@example.com+}.');
});

test('long texts with nothing in common are told whole', () => {
  const long = (word: string) => Array.from({ length: 2_000 }, (_, index) => `${word}${index}`).join(' ');
  assert.deepEqual(
    wordRuns(long('a'), long('b')).map(({ kind }) => kind),
    ['removed', 'added'],
  );
});
