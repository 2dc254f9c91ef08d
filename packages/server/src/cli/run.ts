import { UsageError, type Command, type Terminal } from './command.ts';
import { errorLine } from './error-line.ts';
import { version } from './version.ts';

/** Each loads what it needs when it is called: most need little of the whole. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  screen: async () => (await import('./screen.ts')).screen,
  link: async () => (await import('./link.ts')).link,
  requests: async () => (await import('./requests.ts')).requests,
  acknowledgements: async () => (await import('./acknowledgements.ts')).acknowledgements,
  webhooks: async () => (await import('./webhooks.ts')).webhooks,
  suppress: async () => (await import('./suppress.ts')).suppress,
  retention: async () => (await import('./retention.ts')).retention,
  due: async () => (await import('./due.ts')).due,
  move: async () => (await import('./move.ts')).move,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  keys: async () => (await import('./keys.ts')).keys,
  audit: async () => (await import('./audit.ts')).audit,
  receipt: async () => (await import('./receipt.ts')).receipt,
};
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
  if (HELP_WORDS.has(word)) return print(rest[0] ? (await find(rest[0])).help : await overview(), terminal);
  if (VERSION_WORDS.has(word)) return print(version(), terminal);
  if (word === undefined) throw new UsageError(`Name a command: ${Object.keys(COMMANDS).join(', ')}.`);
  const command = await find(word);
  if (asksForHelp(rest)) return print(command.help, terminal);
  return command.run(rest, terminal);
};

const find = (word: string): Promise<Command> => {
  const load = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (!load) throw new UsageError(`There is no command "${word}".`);
  return load();
};

const asksForHelp = (words: readonly string[]): boolean => {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
};

const overview = async (): Promise<string> => {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const rows = [...commands, { name: 'help', summary: 'say more about a command' }, { name: 'version', summary: 'print the version' }];
  return `Usage: clarion-privacy <command> [options]

${rows.map(({ name, summary }) => `  ${name.padEnd(18)}${summary}`).join('\n')}

clarion-privacy help <command> says more about one.`;
};

const print = (text: string, { stdout }: Terminal): number => {
  stdout.write(`${text}\n`);
  return 0;
};

const usageLine = ({ message }: UsageError, [word]: readonly string[]): string => {
  const known = word !== undefined && Object.hasOwn(COMMANDS, word);
  return `${message} See: clarion-privacy help${known ? ` ${word}` : ''}`;
};
