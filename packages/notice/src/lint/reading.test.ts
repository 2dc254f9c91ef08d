import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileMarkdown } from '../compile/index.ts';
import { gradeOf, sentencesIn, wordsIn } from './plain-words.ts';
import { readText } from './reading.ts';

function reading(source: string) {
  const result = compileMarkdown(source, 'policy.md');
  if (!result.ok) throw new Error('The policy does not compile.');
  return { ...readText(result.notice.text), positions: result.positions };
}

describe('the reading of a notice', () => {
  const read = reading(
    '# Policy\n\n## One\n\nFirst **bold** [link](https://example.com).\n\n- item\n\n  - inner\n\n> noted\n\n| a | b |\n| --- | --- |\n| c | d |\n',
  );

  it('has every run of words once, marks taken off', () => {
    const words = read.statements.map((each) => each.words.replaceAll(' | ', ' ').trim());
    for (const run of ['First bold link.', 'item', 'inner', 'noted', 'a b', 'c d']) {
      assert.equal(words.filter((each) => each === run).length, 1, run);
    }
  });

  it('knows the line of each', () => {
    const lineOf = (run: string) => read.positions.near(read.statements.find(({ words }) => words.includes(run))?.path ?? '').line;
    assert.deepEqual(['One', 'First', 'item', 'inner', 'noted', 'c'].map(lineOf), [3, 5, 7, 9, 11, 15]);
  });

  it('has the links with their words', () => {
    assert.deepEqual(read.links.map(({ href, words }) => [href, words]), [['https://example.com', 'link']]);
  });
});

describe('plain words', () => {
  it('end their sentences at a full stop before a capital', () => {
    assert.deepEqual(sentencesIn('We keep it. "You" may ask? Yes! At example.com 3.5 times.'), [
      'We keep it.',
      '"You" may ask?',
      'Yes!',
      'At example.com 3.5 times.',
    ]);
  });

  it('are counted without dashes and bars', () => {
    assert.equal(wordsIn('one – two | 3').length, 3);
  });

  it('get harder with longer words and sentences', () => {
    const easy = gradeOf(sentencesIn('We keep your name. We send you mail.'));
    const hard = gradeOf(sentencesIn('Organisational telecommunications infrastructure necessitates comprehensive authentication.'));
    assert.ok(easy < 3, String(easy));
    assert.ok(hard > 20, String(hard));
  });
});
