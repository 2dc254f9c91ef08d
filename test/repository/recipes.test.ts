import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HOSTS } from '../hosts/hosts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

/** A part of a file stands in a recipe without the indentation that it has there. */
const dedented = (text: string): string => text.trim().replaceAll(/^ +/gm, '');

/** Code that a recipe says is of a file: the fence after the file's name. */
const TAKEN = /\]\(\.\.\/\.\.\/(test\/hosts\/[^)]+)\):\n\n```\w+\n([^]*?)\n```/g;

describe('the recipes', () => {
  const recipes = globSync('docs/recipes/*.md', { cwd: root }).filter((file) => !file.endsWith('README.md'));

  it('are one for each host, and listed', () => {
    const names = recipes.map((file) => basename(file, '.md').replace('plain-html', 'plain')).sort();
    assert.deepEqual(names, HOSTS.map(({ name }) => name).sort());
    assert.deepEqual(recipes.filter((file) => !read('docs/recipes/README.md').includes(`(${basename(file)})`)), []);
  });

  for (const recipe of recipes) {
    it(`${basename(recipe)} has the code of its host, to the letter`, () => {
      const taken = [...read(recipe).matchAll(TAKEN)];
      assert.ok(taken.length > 0, 'no code of a host');
      const other = taken.filter(([, file = '', code = '']) => !dedented(read(file)).includes(dedented(code)));
      assert.deepEqual(other.map(([, file]) => file), []);
    });
  }
});
