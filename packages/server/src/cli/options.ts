import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>;

/** Reads the options of a command; what it does not know is a `UsageError` of one line. */
export const readOptions = <T extends Options>(words: readonly string[], options: T): Parsed<T> => {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    const [what = ''] = error.message.split(/\. |\n/u);
    throw new UsageError(`${what.replace(/\.$/u, '')}.`);
  }
};

/** The value when it is among those known, or a `UsageError` that names them. */
export const oneOf = <T extends string>(option: string, value: string | undefined, known: readonly T[]): T | undefined => {
  if (value === undefined || known.includes(value as T)) return value as T | undefined;
  throw new UsageError(`${option} is one of ${known.join(', ')}.`);
};
