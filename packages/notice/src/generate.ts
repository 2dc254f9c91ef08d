import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { problemInWords } from './compile/index.ts';
import { EXAMPLE_ORIGINS, exampleModule, generatedModules, ORIGIN } from './generated-modules.ts';
import { RULES } from './lint/rules/index.ts';
import { rulesPage } from './lint/rules-page.ts';
import { compileFolder } from './notice-folder.ts';
import type { CompiledNotice } from './notice.ts';

const generated = new URL('./generated/', import.meta.url);

await writeFile(new URL('../../../docs/lint-rules.md', import.meta.url), rulesPage(RULES));
console.log('docs/lint-rules.md');

const [clarion, example, ...earlier] = await Promise.all([ORIGIN, ...EXAMPLE_ORIGINS].map(compiledFrom));
if (clarion && example && earlier.every((each) => each !== undefined)) {
  await mkdir(generated, { recursive: true });
  for (const [name, source] of [...generatedModules(clarion), ['example.ts', exampleModule(example, earlier)] as const]) {
    await writeFile(new URL(name, generated), source);
    console.log(`packages/notice/src/generated/${name}`);
  }
} else {
  process.exitCode = 1;
}

async function compiledFrom(origin: string): Promise<CompiledNotice | undefined> {
  const result = await compileFolder(fileURLToPath(new URL(`../${origin}`, import.meta.url)));
  if (result.ok) return result.notice;
  for (const problem of result.problems) console.error(problemInWords({ ...problem, file: `${origin}/${problem.file}` }));
  return undefined;
}
