import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runHere } from '../../packages/server/src/cli/command.fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const pages = ['README.md', ...globSync('{docs,packages,demo}/**/*.md', { cwd: root, exclude: ['**/node_modules/**', '**/content/**', '**/dist/**', '**/test/**'] })];

/** Where the links of a page lead, from the root of the repository. */
const linksOf = (page: string): readonly { readonly file: string; readonly section: string | undefined }[] =>
  [...read(page).matchAll(/\]\((?!(?:https?|mailto|tel|data):)([^)#\s]*)(?:#([^)\s]+))?\)/gu)].map(([, file = '', section]) => ({ file: file === '' ? page : normalize(join(dirname(page), file)), section }));

/** Each call of the command in a block or in a line of a page, in words. */
const callsIn = (page: string): readonly (readonly string[])[] =>
  [...read(page).matchAll(/(?:^|^\$ |`|; )(?:npm run (?:--silent )?clarion-privacy --|clarion-privacy) ([a-z][^\n`>#|]*)/gmu)].map(([, words = '']) => words.trim().split(/\s+/u));

/** The id that a heading gets where Markdown is shown. */
const idOf = (heading: string): string => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(/\s/gu, '-');

describe('the documents', () => {
  it('lead to files that there are, and to sections of them', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter(({ file, section }) => {
          if (!existsSync(join(root, file))) return true;
          const ids = [...(file.endsWith('.md') ? read(file) : '').matchAll(/^#+ (.+)$/gmu)].map(([, heading]) => idOf(heading!));
          return section !== undefined && file.endsWith('.md') && !ids.includes(section);
        })
        .map(({ file, section = '' }) => `${page}: ${file}#${section}`),
    );
    assert.deepEqual(broken, []);
  });

  it('are each named by the README', () => {
    const named = new Set(linksOf('README.md').map(({ file }) => file));
    assert.deepEqual(globSync('docs/*.md', { cwd: root }).filter((file) => !named.has(file)), []);
  });

  it('name commands, actions and options that there are', async () => {
    const helps = new Map<string, string>();
    for (const page of pages) {
      for (const [word = '', ...rest] of callsIn(page)) {
        if (word === 'help' || word === 'version') continue;
        if (!helps.has(word)) {
          const { code, stdout, stderr } = await runHere(['help', word], { folder: root });
          assert.equal(code, 0, `${page}: ${word}: ${stderr}`);
          helps.set(word, stdout);
        }
        const help = helps.get(word)!;
        for (const each of rest) {
          if (/^--[a-z]/u.test(each)) assert.match(help, new RegExp(`${each}(?![\\w-])`, 'u'), `${page}: ${word} ${each}`);
          // What stands right after the command and is no file: an action of it.
          else if (each === rest[0] && /^[a-z-]+$/u.test(each)) assert.match(help, new RegExp(`(?:${word} |\\|)(?:\\[)?${each}|^ *${each}\\b`, 'mu'), `${page}: ${word} ${each}`);
        }
      }
    }
    assert.ok(helps.size > 10);
  });

  it('tell of every command', async () => {
    const { stdout } = await runHere(['help'], { folder: root });
    const words = [...stdout.matchAll(/^ {2}([a-z]+) {2,}/gmu)].map(([, word = '']) => word);
    assert.ok(words.length > 10);
    for (const word of words) assert.match(read('docs/commands.md'), new RegExp(`^\\| .*\`${word}\\b`, 'mu'), word);
  });

  it('name scripts, stages and files that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const stages = read('test/run.ts');
    for (const page of pages) {
      const text = read(page);
      for (const [, script = ''] of text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/gu)) assert.ok(script in scripts, `${page}: npm run ${script}`);
      for (const [, stage = ''] of text.matchAll(/\bnpm test -- ([a-z]+)/gu)) assert.match(stages, new RegExp(`\\b${stage}\\b`, 'u'), `${page}: npm test -- ${stage}`);
      for (const [, file = ''] of text.matchAll(/(?<![\w/.@-])((?:packages|demo|test|docs)\/[\w./*-]*\w\.(?:ts|js|json|yaml|csv|html|css))\b/gu)) {
        // What is built is not there yet.
        if (!file.includes('/dist/')) assert.ok(globSync(file, { cwd: root }).length > 0, `${page}: ${file}`);
      }
    }
  });
});
