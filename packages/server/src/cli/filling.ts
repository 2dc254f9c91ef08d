import { open, rm } from 'node:fs/promises';
import { fileProblem } from '../config/config-error.ts';
import { CommandError } from './command.ts';

/** Makes a new file for this user alone, then does the work that fills it: nothing is done whose result has no place. */
export const filling = async (path: string, work: () => Promise<string>): Promise<void> => {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    throw new CommandError(`${path} cannot be written, ${fileProblem(error)}: name a new file.`, { cause: error });
  });
  try {
    await file.writeFile(await work());
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
};
