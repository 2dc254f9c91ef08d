import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError, fileProblem } from '../config/config-error.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { keyFileText, readKeyFile, SECRET_BYTES } from './key-file.ts';
import { isPresent } from './private-file.ts';
import { writeOnce } from './write-once.ts';

export interface KeyMaking {
  readonly random: (bytes: number) => Buffer;
  readonly now: () => Date;
}

/** Where a data folder keeps its suppression keys. */
export const suppressionKeyFile = (dataFolder: string): string => join(dataFolder, 'keys', 'suppression.json');

/**
 * The keys of a data folder. They are made with `making` when none are there, yet never when entries exist: under a new
 * key the suppression file would look empty, and everyone on it would be written to again.
 */
export const openSuppressionKeys = (
  dataFolder: string,
  keyIdsInUse: readonly string[],
  making?: KeyMaking,
): SuppressionKeys => {
  const file = suppressionKeyFile(dataFolder);
  if (!isPresent(file)) {
    if (keyIdsInUse.length > 0)
      throw new ConfigError(
        `${file} is missing, and the suppression file cannot be read without it: put it back from your backup.`,
      );
    if (!making) throw new ConfigError(`${file} is missing: start the server once, which makes it, or set CLARION_DATA.`);
    makeKeyFile(file, making);
  }
  const keys = readKeyFile(file);
  const lost = keyIdsInUse.filter((used) => !keys.all.some(({ id }) => id === used));
  if (lost.length > 0)
    throw new ConfigError(
      `${file} lacks ${lost.length === 1 ? 'the key' : 'the keys'} ${lost.join(', ')} of the suppression file: put the file that holds ${lost.length === 1 ? 'it' : 'them'} back from your backup.`,
    );
  return keys;
};

const makeKeyFile = (file: string, { random, now }: KeyMaking): void => {
  const folder = dirname(file);
  const key = { id: `s-${random(6).toString('hex')}`, secret: random(SECRET_BYTES) };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Where another process was first, its keys are the ones to read.
    writeOnce(file, keyFileText(key, now()), key.id);
  } catch (error) {
    throw new ConfigError(`${folder} cannot be written, ${fileProblem(error)}: give this user the right to write it, or set CLARION_DATA.`);
  }
};
