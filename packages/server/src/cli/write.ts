import { CommandError, type Terminal } from './command.ts';

/** Writes and waits until the reader has room, so that memory stays small; fails when the reader is gone. */
export const write = (stdout: Terminal['stdout'], data: string | Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    stdout.write(data, (error) => {
      if (error) reject(new CommandError('What reads the standard output closed it before the end.', { cause: error }));
      else resolve();
    });
  });
