import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * TypeScript 6.0 leaves `import('./file.ts')` as it stands where a class with static fields is around it, in spite of
 * `rewriteRelativeImportExtensions`: a bundler would find no such file. This can go once tsc rewrites those too:
 * `test/repository/published.test.ts` passes without it then.
 */
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

for (const file of globSync(`${dist}**/*.js`, { exclude: (name) => name.endsWith('/cdn') })) {
  const code = readFileSync(file, 'utf8');
  // As long as before, so that the source map stays true.
  const finished = code.replaceAll(/\bimport\((['"])(\.{1,2}\/[^'"]+)\.ts\1\)/g, 'import($1$2.js$1)');
  if (finished !== code) writeFileSync(file, finished);
}
