import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError, fileProblem } from '../config/config-error.ts';
import { writeOnce } from './write-once.ts';

/** Writes the first key file of a purpose. Where another process was first, its keys are the ones to read. */
export const makeKeyFile = (file: string, text: string, unique: string): void => {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeOnce(file, text, unique);
  } catch (error) {
    throw new ConfigError(`${folder} cannot be written, ${fileProblem(error)}: give this user the right to write it, or set CLARION_DATA.`);
  }
};
