import type { Readable } from 'node:stream';
import type { Clock } from '../clock.ts';

/** What a command reads and writes instead of the process: tests give it another. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Writes one line to the standard error. */
  readonly tell: (line: string) => void;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly clock: Clock;
  readonly random: (bytes: number) => Buffer;
  /** Calls back on every SIGTERM and SIGINT. */
  readonly onStop: (stop: () => void) => void;
}

/** One word after `clarion-privacy`. */
export interface Command {
  readonly name: string;
  /** For the list of commands: a verb first, no full stop. */
  readonly summary: string;
  readonly help: string;
  /** Answers with the exit code. */
  run(words: readonly string[], terminal: Terminal): Promise<number>;
}

/** The command was not understood: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command cannot do what it was asked to: one line that says what to do, exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
