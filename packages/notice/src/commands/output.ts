import { writeFile } from 'node:fs/promises';
import { problemInWords } from '../compile/index.ts';
import type { NoticeProblem } from '../compile/index.ts';

/** Writes into the file, or on standard output where none is named. */
export async function writeOut(content: string | Uint8Array, file: string | undefined): Promise<void> {
  if (file === undefined) process.stdout.write(content);
  else await writeFile(file, content);
}

/** Tells what to mend, a line a problem, on standard error. */
export function tellProblems(problems: readonly NoticeProblem[]): void {
  process.stderr.write(problems.map((problem) => `${problemInWords(problem)}\n`).join(''));
}
