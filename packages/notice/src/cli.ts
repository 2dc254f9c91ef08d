#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { problemInWords } from './compile/index.ts';
import { compileFolder } from './notice-folder.ts';

const USAGE = `Usage: clarion-notice compile DIR [--out FILE]

Compiles the notice in the folder DIR to one JSON document, on standard output or in FILE.
What is wrong in the notice is told as file:line: message, with exit code 1.
`;

/** A mistake in how the command was called. */
class UsageError extends Error {}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const usage = error instanceof UsageError || isArgumentError(error);
  process.stderr.write(`clarion-notice: ${message}\n${usage ? `\n${USAGE}` : ''}`);
  process.exitCode = usage ? 2 : 1;
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [command, folder, ...rest] = positionals;
  if (command === undefined) throw new UsageError('Say what to do: compile.');
  if (command !== 'compile') throw new UsageError(`There is no command '${command}'.`);
  if (folder === undefined) throw new UsageError('Name the folder of the notice.');
  if (rest.length > 0) throw new UsageError(`Name one folder, not ${rest.length + 1}.`);
  return compile(folder, values.out);
}

async function compile(folder: string, out: string | undefined): Promise<number> {
  const result = await compileFolder(folder);
  if (!result.ok) {
    process.stderr.write(result.problems.map((problem) => `${folder}/${problemInWords(problem)}\n`).join(''));
    return 1;
  }
  const json = `${JSON.stringify(result.notice, null, 2)}\n`;
  if (out === undefined) process.stdout.write(json);
  else await writeFile(out, json);
  return 0;
}

const isArgumentError = (error: unknown): boolean =>
  error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
