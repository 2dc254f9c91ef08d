import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGUAGES } from '../../packages/elements/src/languages/languages.ts';
import { builtFiles, firstViewOf, type Chunk } from '../size/measure.ts';

describe('the languages of the elements', () => {
  let files: ReadonlyMap<string, Chunk>;
  before(async () => {
    files = await builtFiles();
  });

  const isOfALanguage = (id: string): boolean => /\/elements\/src\/languages\/(?:\w\w\/|speak\.ts|plural\.ts)/.test(id);

  it('enter no first view, and no file that an English page loads later', () => {
    const entries = [...files.values()].filter(({ isEntry }) => isEntry);
    assert.ok(entries.length > 0);
    for (const { fileName } of entries) {
      const ids = [...firstViewOf(fileName, files)].flatMap((file) => files.get(file)?.moduleIds ?? []);
      assert.deepEqual(ids.filter(isOfALanguage), [], fileName);
    }
    const mixed = [...files.values()].filter(({ moduleIds }) => moduleIds.some(isOfALanguage) && !moduleIds.every(isOfALanguage));
    assert.deepEqual(mixed.map(({ fileName }) => fileName), []);
  });

  it('come in one file each, which nothing but the choice of a language leads to', () => {
    for (const language of LANGUAGES) {
      const own = [...files.values()].filter(({ moduleIds }) => moduleIds.some((id) => id.includes(`/languages/${language}/`)));
      assert.equal(own.length, 1, language);
      const from = [...files.values()].filter(({ imports, dynamicImports }) => [...imports, ...dynamicImports].includes(own[0]!.fileName));
      assert.deepEqual(from.map(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/languages/speak.ts'))), [true], language);
    }
  });
});
