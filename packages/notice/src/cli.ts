#!/usr/bin/env node
import { UsageError, inOneLine } from './commands/command.ts';
import type { Command } from './commands/command.ts';

// Each is loaded when it is called: compiling loads no lint rules.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./commands/init.ts')).initCommand,
  compile: async () => (await import('./commands/compile.ts')).compileCommand,
  lint: async () => (await import('./commands/lint.ts')).lintCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
};

const usageOf = (commands: readonly Command[]): string =>
  commands
    .flatMap(({ usage }) => usage)
    .map((line, index) => `${index === 0 ? 'Usage: ' : '       '}clarion-notice ${line}`)
    .join('\n');

const EXIT_CODES = 'Exit codes: 0 done, 1 something to mend, 2 called in another way.';

const [name, ...args] = process.argv.slice(2);
const wantsHelp = [name, ...args].some((each) => each === '--help' || each === '-h');
const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
const command = await load?.();
try {
  process.exitCode = await run();
} catch (error) {
  const usage = error instanceof UsageError;
  process.stderr.write(`clarion-notice: ${inOneLine(error)}\n${usage ? `\n${await help()}` : ''}`);
  process.exitCode = usage ? 2 : 1;
}

async function run(): Promise<number> {
  if (wantsHelp) {
    process.stdout.write(await help());
    return 0;
  }
  if (name === undefined) throw new UsageError(`Say what to do: ${Object.keys(COMMANDS).join(', ')}.`);
  if (!command) throw new UsageError(`There is no command '${name}'.`);
  return command.run(args);
}

async function help(): Promise<string> {
  const about = command ? [command] : await Promise.all(Object.values(COMMANDS).map((each) => each()));
  const body = command ? command.help : about.map((each) => `${each.name}: ${each.help.split('\n')[0]}`).join('\n');
  return `${usageOf(about)}\n\n${body}\n\n${EXIT_CODES}\n`;
}
