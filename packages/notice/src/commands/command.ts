import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** A mistake in how a command was called: it ends with exit code 2. */
export class UsageError extends Error {}

/** One word that `clarion-notice` knows. */
export interface Command {
  readonly name: string;
  /** How it is called, a line for each way. */
  readonly usage: readonly string[];
  /** What it does, in lines for people. */
  readonly help: string;
  /** Answers the exit code: 0 done, 1 something to mend. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Reads what follows the command's name; what it does not know is a mistake in the call. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(inOneLine(error));
  }
}

/** One of the values that an option takes. */
export function choice<const Values extends readonly string[]>(option: string, given: string, values: Values): Values[number] {
  const found = values.find((value) => value === given);
  if (found === undefined) throw new UsageError(`--${option} takes ${values.join(', ')}; '${given}' is none of them.`);
  return found;
}

/** What went wrong, on one line. */
export const inOneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');

/** The one notice that a command is about. */
export function onePath([path, ...rest]: readonly string[]): string {
  if (path === undefined) throw new UsageError('Name the folder of the notice.');
  if (rest.length > 0) throw new UsageError(`Name one folder, not ${rest.length + 1}.`);
  return path;
}
