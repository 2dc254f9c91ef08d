import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lengthOf, WIDTH, wrapped } from './wrap.ts';

const text = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 40 }).map((words) => words.join(' '));

test('no line is longer than its width, unless one word is', () => {
  fc.assert(
    fc.property(text, (words) => {
      for (const line of wrapped(words, '- ', '  ').split('\n')) {
        assert.ok(lengthOf(line) <= WIDTH || line.slice(2).split(/[ \t]/u).length === 1, line);
      }
    }),
  );
});

test('no word is lost, and every line starts as it is told to', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 80 }), (words) => {
      const lines = wrapped(words, '- ', '  ').split('\n');
      assert.deepEqual(lines.map((line, index) => line.startsWith(index === 0 ? '- ' : '  ')), lines.map(() => true));
      assert.equal(lines.map((line) => line.slice(2)).join(' '), words);
    }),
  );
});

test('an address is never broken', () => {
  const address = `https://example.com/${'a'.repeat(90)}`;
  assert.deepEqual(wrapped(`See <${address}>.`).split('\n'), ['See', `<${address}>.`]);
});
