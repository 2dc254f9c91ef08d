import { randomBytes } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from './run.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process: starting many others takes long. */
export const runHere = async (
  words: readonly string[],
  { folder, input = '', variables = {}, now = () => new Date(), random = randomBytes }: { folder: string; input?: string; variables?: Record<string, string>; now?: () => Date; random?: (bytes: number) => Buffer },
): Promise<Ran> => {
  const [stdout, told] = [new PassThrough(), [] as string[]];
  const written = text(stdout);
  const code = await run(words, {
    ...{ stdin: Readable.from([Buffer.from(input)]), stdout, tell: (line: string) => void told.push(line), onStop: () => undefined },
    ...{ variables, folder, clock: now, random },
  });
  stdout.end();
  return { code, stdout: await written, stderr: told.join('\n') };
};
