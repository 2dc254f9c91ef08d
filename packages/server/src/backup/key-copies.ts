import { constants, copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { suppressionKeyFile } from '../keys/suppression-keys.ts';
import { syncFolder } from '../keys/write-once.ts';
import { hashOnDisk } from './file-hash.ts';
import { inPlace } from './in-place.ts';

const keysOf = (dataFolder: string): string => dirname(suppressionKeyFile(dataFolder));

/** Copies the keys of a data folder into a new folder, whole or not at all. */
export const backUpKeys = (dataFolder: string, folder: string, unique: string): Promise<void> =>
  inPlace(folder, unique, (draft) => copyFiles(keysOf(dataFolder), draft));

/** Puts keys back into a data folder that has none. */
export const restoreKeys = async (folder: string, dataFolder: string, unique: string): Promise<void> => {
  if (!existsSync(join(folder, 'suppression.json'))) throw new ConfigError(`${folder} holds no keys: name the folder that backup --keys made.`);
  await inPlace(keysOf(dataFolder), unique, (draft) => copyFiles(folder, draft));
};

/** Those of these keys that a data folder lacks, and has not given up. */
export const missingKeys = (dataFolder: string, ids: readonly string[]): readonly string[] => {
  const file = suppressionKeyFile(dataFolder);
  if (!existsSync(file)) return ids;
  const { keys, lost } = readKeyFile(file);
  return ids.filter((id) => ![...keys, ...lost].some((key) => key.id === id));
};

const copyFiles = async (from: string, to: string): Promise<void> => {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      mkdirSync(target, { mode: 0o700 });
      await copyFiles(source, target);
    } else if (entry.isFile()) {
      copyFileSync(source, target, constants.COPYFILE_EXCL);
      await hashOnDisk(target);
    }
  }
  syncFolder(to);
};
