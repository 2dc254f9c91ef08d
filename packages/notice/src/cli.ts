#!/usr/bin/env node
import { UsageError, inOneLine } from './commands/command.ts';
import type { Command } from './commands/command.ts';
import { compileCommand } from './commands/compile.ts';
import { initCommand } from './commands/init.ts';

const COMMANDS: readonly Command[] = [initCommand, compileCommand];

const usageOf = (commands: readonly Command[]): string =>
  commands
    .flatMap(({ usage }) => usage)
    .map((line, index) => `${index === 0 ? 'Usage: ' : '       '}clarion-notice ${line}`)
    .join('\n');

const EXIT_CODES = 'Exit codes: 0 done, 1 something to mend, 2 called in another way.';

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS.find((each) => each.name === name);
try {
  process.exitCode = await run();
} catch (error) {
  const usage = error instanceof UsageError;
  process.stderr.write(`clarion-notice: ${inOneLine(error)}\n${usage ? `\n${help()}` : ''}`);
  process.exitCode = usage ? 2 : 1;
}

async function run(): Promise<number> {
  if ([name, ...args].some((each) => each === '--help' || each === '-h')) {
    process.stdout.write(help());
    return 0;
  }
  if (name === undefined) throw new UsageError(`Say what to do: ${COMMANDS.map((each) => each.name).join(', ')}.`);
  if (!command) throw new UsageError(`There is no command '${name}'.`);
  return command.run(args);
}

function help(): string {
  const body = command ? command.help : COMMANDS.map((each) => `${each.name}: ${each.help.split('\n')[0]}`).join('\n');
  return `${usageOf(command ? [command] : COMMANDS)}\n\n${body}\n\n${EXIT_CODES}\n`;
}
