import { ConfigError } from '../config/config-error.ts';
import { ResultFileError } from '../screening/result-file.ts';
import { StorageError } from '../storage/storage-error.ts';
import { CommandError } from './command.ts';

const EXPECTED = [ConfigError, StorageError, ResultFileError, CommandError];

/** What the standard error says of a failure: one line that says what to do. */
export const errorLine = (error: unknown): string => {
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message.replace(/\s*\n\s*/gu, ' ');
  // An unforeseen message may hold what a person sent.
  const name = error instanceof Error ? error.name : typeof error;
  const code = (error as NodeJS.ErrnoException)?.code;
  return `clarion-privacy failed unforeseen (${code ?? name}): run it again with CLARION_LOG=debug to see where.`;
};
