import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const built = (ending: string): string[] => globSync(`packages/*/dist/**/*${ending}`, { cwd: root, exclude: (name) => name.endsWith('/cdn') });

describe('what is published', () => {
  it('imports no source, early or late', () => {
    const files = built('.js');
    assert.ok(files.length > 200);
    const found = files.flatMap((file) =>
      ts.preProcessFile(read(file), true, true).importedFiles.filter(({ fileName }) => fileName.endsWith('.ts')).map(({ fileName }) => `${file}: ${fileName}`),
    );
    assert.deepEqual(found, []);
  });

  it('has types for the templates of every element', () => {
    const tags = globSync('packages/elements/src/*/define.ts', { cwd: root }).map((file) => file.split('/')[3]).sort();
    const named = [...read('packages/elements/types/tags.d.ts').matchAll(/define\/([\w-]+)'/g)].map(([, name]) => name).sort();
    assert.deepEqual(named, tags);
  });

  it('gives hosts no type of what is an element’s own', () => {
    const found = built('.d.ts').filter((file) => file.startsWith('packages/elements/') && /@internal/.test(read(file)));
    assert.deepEqual(found, []);
  });
});
