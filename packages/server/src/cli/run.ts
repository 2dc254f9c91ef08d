import { acknowledgements } from './acknowledgements.ts';
import { audit } from './audit.ts';
import { UsageError, type Command, type Terminal } from './command.ts';
import { backup } from './backup.ts';
import { due } from './due.ts';
import { errorLine } from './error-line.ts';
import { keys } from './keys.ts';
import { link } from './link.ts';
import { move } from './move.ts';
import { receipt } from './receipt.ts';
import { requests } from './requests.ts';
import { restore } from './restore.ts';
import { retention } from './retention.ts';
import { screen } from './screen.ts';
import { serve } from './serve.ts';
import { suppress } from './suppress.ts';
import { version } from './version.ts';
import { webhooks } from './webhooks.ts';

const COMMANDS: readonly Command[] = [serve, screen, link, requests, acknowledgements, webhooks, suppress, retention, due, move, backup, restore, keys, audit, receipt];
const HELP_WORDS: ReadonlySet<string | undefined> = new Set(['help', '--help', '-h']);
const VERSION_WORDS: ReadonlySet<string | undefined> = new Set(['version', '--version', '-v']);

/** Runs what the words after `clarion-privacy` say. Whatever fails is one line on the standard error. */
export const run = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  try {
    return await dispatch(words, terminal);
  } catch (error) {
    terminal.tell(error instanceof UsageError ? usageLine(error, words) : errorLine(error));
    if (terminal.variables['CLARION_LOG'] === 'debug' && error instanceof Error) terminal.tell(error.stack ?? '');
    return error instanceof UsageError ? 2 : 1;
  }
};

const dispatch = async ([word, ...rest]: readonly string[], terminal: Terminal): Promise<number> => {
  if (HELP_WORDS.has(word)) return print(rest[0] ? find(rest[0]).help : overview(), terminal);
  if (VERSION_WORDS.has(word)) return print(version(), terminal);
  if (word === undefined) throw new UsageError(`Name a command: ${COMMANDS.map(({ name }) => name).join(', ')}.`);
  const command = find(word);
  if (asksForHelp(rest)) return print(command.help, terminal);
  return command.run(rest, terminal);
};

const find = (word: string): Command => {
  const command = COMMANDS.find(({ name }) => name === word);
  if (!command) throw new UsageError(`There is no command "${word}".`);
  return command;
};

const asksForHelp = (words: readonly string[]): boolean => {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
};

const overview = (): string => {
  const rows = [...COMMANDS, { name: 'help', summary: 'say more about a command' }, { name: 'version', summary: 'print the version' }];
  return `Usage: clarion-privacy <command> [options]

${rows.map(({ name, summary }) => `  ${name.padEnd(18)}${summary}`).join('\n')}

clarion-privacy help <command> says more about one.`;
};

const print = (text: string, { stdout }: Terminal): number => {
  stdout.write(`${text}\n`);
  return 0;
};

const usageLine = ({ message }: UsageError, [word]: readonly string[]): string => {
  const known = COMMANDS.some(({ name }) => name === word);
  return `${message} See: clarion-privacy help${known ? ` ${word}` : ''}`;
};
