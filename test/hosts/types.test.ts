import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each framework's own checker, on its host and on a file of mistakes beside it. */
const CHECKERS: Readonly<Record<string, readonly string[]>> = {
  react: ['tsc', '-p', 'test/hosts/react', '--pretty', 'false'],
  vue: ['vue-tsc', '-p', 'test/hosts/vue', '--pretty', 'false'],
  svelte: ['svelte-check', '--workspace', 'test/hosts/svelte', '--tsconfig', './tsconfig.json', '--output', 'machine'],
};

/** What is wrong in the files of mistakes: an attribute that is none, a text for a list, a right that is none, a field that no event has. */
const MISTAKES = [/emial/i, /'string' is not assignable to type 'readonly \(\\?"email/, /oblivion/, /Property 'email' does not exist on type 'ClarionAcknowledgedEvent/];

const check = ([program = '', ...words]: readonly string[]): Promise<string> =>
  new Promise((resolve) => execFile(`${root}node_modules/.bin/${program}`, words, { cwd: root }, (_, stdout) => resolve(stdout)));

describe('the types for templates', () => {
  for (const [name, command] of Object.entries(CHECKERS)) {
    it(`fit the ${name} host, and name each mistake in its templates`, async () => {
      const errors = (await check(command)).split('\n').filter((line) => /\berror TS|\bERROR "/.test(line));
      assert.deepEqual(errors.filter((line) => !/\bmistakes\.\w+["(]/.test(line)), []);
      assert.equal(errors.length, MISTAKES.length, errors.join('\n'));
      for (const [index, mistake] of MISTAKES.entries()) assert.match(errors[index] ?? '', mistake);
    });
  }
});
