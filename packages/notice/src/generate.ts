import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { problemInWords } from './compile/index.ts';
import { generatedModules, ORIGIN } from './generated-modules.ts';
import { compileFolder } from './notice-folder.ts';

const content = fileURLToPath(new URL(`../${ORIGIN}`, import.meta.url));
const generated = new URL('./generated/', import.meta.url);

const result = await compileFolder(content);
if (result.ok) {
  await mkdir(generated, { recursive: true });
  for (const [name, source] of generatedModules(result.notice)) {
    await writeFile(new URL(name, generated), source);
    console.log(`packages/notice/src/generated/${name}`);
  }
} else {
  for (const problem of result.problems) console.error(problemInWords(problem));
  process.exitCode = 1;
}
