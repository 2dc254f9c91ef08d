import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { RULES } from './index.ts';

const files = await readdir(new URL('.', import.meta.url));

describe('the rules', () => {
  it('are all in the list, under the names of their files', () => {
    const named = files.filter((file) => !file.startsWith('index.') && !file.endsWith('.test.ts')).map((file) => file.slice(0, -3));
    assert.deepEqual(RULES.map(({ id }) => id).toSorted(), named.toSorted());
  });

  it('have a test each', () => {
    assert.deepEqual(RULES.map(({ id }) => `${id}.test.ts`).filter((file) => !files.includes(file)), []);
  });

  it('lead to the law or to the regulator', () => {
    const strays = RULES.filter(({ source }) => !/^https:\/\/(?:www\.legislation\.gov\.uk|ico\.org\.uk)\//u.test(source.url));
    assert.deepEqual(strays.map(({ id }) => id), []);
  });

  it('say what they ask, and how to mend what they find', () => {
    for (const { id, title, asks, mend } of RULES) {
      assert.match(asks, /^\p{Lu}[^]*\.$/u, id);
      assert.ok(title.length > 0 && !title.endsWith('.') && mend.length > 10, id);
      assert.doesNotMatch(`${title} ${asks} ${mend}`, /\b(?:please|sorry|invalid)\b/iu, id);
    }
  });
});
