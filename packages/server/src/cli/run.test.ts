import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runHere } from './command.fixture.ts';

const outcomeOf = async (words: readonly string[]) => {
  const { code, stdout, stderr } = await runHere(words, { folder: '/nowhere' });
  return { code, stdout, lines: stderr === '' ? [] : stderr.split('\n') };
};

describe('clarion-privacy', () => {
  for (const [words, line] of [
    [[], /^Name a command: serve, screen, link, requests\b.*\. See: clarion-privacy help$/u],
    [['sreve'], /^There is no command "sreve"\. See: clarion-privacy help$/u],
    [['serve', '--port'], /^Unknown option '--port'\. See: clarion-privacy help serve$/u],
    [['serve', '8787'], /^serve takes nothing after it/u],
    [['screen'], /^Name one list, or - for the standard input\./u],
    [['screen', 'x', '--channel', 'fax'], /^--channel is one of email, phone, post, social\./u],
    [['screen', 'x', '--company', 'acme'], /^--company is one of ccm, /u],
    [['requests', '--since', 'yesterday'], /^--since is a date/u],
  ] as const)
    it(`takes ${JSON.stringify(words.join(' '))} for a mistake, and ends with 2`, async () => {
      const { code, stdout, lines } = await outcomeOf(words);
      assert.deepEqual([code, stdout, lines.length], [2, '', 1]);
      assert.match(lines[0]!, line);
    });

  for (const words of [['help'], ['--help'], ['help', 'screen'], ['screen', '--help'], ['serve', '-h'], ['version'], ['--version']])
    it(`answers ${words.join(' ')} on the standard output`, async () => {
      const { code, stdout, lines } = await outcomeOf(words);
      assert.deepEqual([code, lines], [0, []]);
      assert.match(stdout, /clarion-privacy/u);
    });

  it('names a data folder without data rather than clear everyone', async () => {
    const { code, lines } = await outcomeOf(['screen', 'list.csv']);
    assert.deepEqual([code, lines], [1, ['There is no /nowhere/.clarion/clarion.sqlite: set CLARION_DATA to the data folder of the server, or start the server once.']]);
  });
});
