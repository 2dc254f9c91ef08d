import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

  for (const room of globSync('packages/*', { cwd: root })) {
    it(`of ${room} is what hosts use and all that it imports, under its licence, with maps that hold their sources`, () => {
      const packed = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: `${root}${room}`, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ files: { path: string }[] }];
      const files = packed[0].files.map(({ path }) => path);
      const there = new Set(files);
      assert.ok(there.has('dist/index.js') && there.has('dist/index.d.ts') && there.has('LICENSE'));
      assert.deepEqual(files.filter((file) => /\.tsbuildinfo|\.d\.ts\.map$|\.(?:test|fixture|conformance)\.|\/(?:examples|samples|rehearsal)\.|^(?:src|dist\/releases)\//u.test(file)), []);
      assert.equal(read(`${room}/LICENSE`), read('LICENSE'));
      const lacking = files
        .filter((file) => /\.(?:js|d\.ts)$/u.test(file))
        .flatMap((file) => ts.preProcessFile(read(`${room}/${file}`), true, true).importedFiles.map(({ fileName }) => ({ file, fileName })))
        .filter(({ file, fileName }) => /^\.{1,2}\//u.test(fileName) && !there.has(join(dirname(file), fileName)) && !there.has(join(dirname(file), fileName).replace(/\.[jt]s$/u, '.d.ts')));
      assert.deepEqual(lacking, []);
      const maps = files.filter((file) => file.endsWith('.js.map'));
      assert.ok(maps.length > 0);
      const bare = maps.filter((file) => {
        const { sources, sourcesContent = [] } = JSON.parse(read(`${room}/${file}`)) as { sources: unknown[]; sourcesContent?: unknown[] };
        return sourcesContent.length < sources.length;
      });
      assert.deepEqual(bare, []);
    });
  }
});
