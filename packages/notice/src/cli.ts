#!/usr/bin/env node
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { problemInWords } from './compile/index.ts';
import { compileFolder } from './notice-folder.ts';

const USAGE = `Usage: clarion-notice compile DIR [--out FILE]

Compiles the notice in the folder DIR to one JSON document, on standard output or in FILE.
What is wrong in the notice is told as file:line: message.

Exit codes: 0 compiled, 1 something to mend, 2 called in another way.
`;

/** A mistake in how the command was called. */
class UsageError extends Error {}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  process.stderr.write(`clarion-notice: ${inOneLine(error)}\n${usage ? `\n${USAGE}` : ''}`);
  process.exitCode = usage ? 2 : 1;
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
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

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new UsageError(inOneLine(error));
  }
}

async function compile(folder: string, out: string | undefined): Promise<number> {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    throw new Error(`There is no folder ${folder}. Name the folder that holds notice.yaml.`);
  }
  const result = await compileFolder(folder);
  if (!result.ok) {
    for (const problem of result.problems) {
      process.stderr.write(`${problemInWords({ ...problem, file: join(folder, problem.file) })}\n`);
    }
    return 1;
  }
  const json = `${JSON.stringify(result.notice, null, 2)}\n`;
  if (out === undefined) process.stdout.write(json);
  else await writeFile(out, json);
  return 0;
}

function inOneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');
}
