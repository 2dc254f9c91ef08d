import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
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

/** Asks, before anything is copied, that this folder holds keys, and that a data folder has none, or has these. */
export const requireKeys = (folder: string, dataFolder: string): void => {
  const file = join(folder, 'suppression.json');
  if (!existsSync(file)) throw new ConfigError(`${folder} holds no keys: name the folder that backup --keys made.`);
  readKeyFile(file);
  const target = keysOf(dataFolder);
  if (hasFiles(target) && !holdsAll(target, folder)) throw new ConfigError(`${target} is there already, and holds other keys than ${folder}: move it away, or leave --keys out.`);
};

/** Copies keys into the draft of a data folder. */
export const draftKeys = async (folder: string, draft: string): Promise<void> => {
  mkdirSync(keysOf(draft), { mode: 0o700 });
  await copyFiles(folder, keysOf(draft));
};

/** Gives the keys of a draft their place, unless a restore that was broken off gave the same keys theirs. */
export const placeKeys = (draft: string, dataFolder: string): void => {
  const target = keysOf(dataFolder);
  if (hasFiles(target)) return;
  renameSync(keysOf(draft), target);
  // On disk before the data's name can be.
  syncFolder(dataFolder);
};

/** Those of these keys that a data folder lacks, and has not given up. */
export const missingKeys = (dataFolder: string, ids: readonly string[]): readonly string[] => {
  const file = suppressionKeyFile(dataFolder);
  if (!existsSync(file)) return ids;
  const { keys, lost } = readKeyFile(file);
  return ids.filter((id) => ![...keys, ...lost].some((key) => key.id === id));
};

const hasFiles = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;

const holdsAll = (folder: string, of: string): boolean =>
  filesIn(of).every(({ name, isFolder }) => {
    const [there, here] = [join(folder, name), join(of, name)];
    if (!existsSync(there) || statSync(there).isDirectory() !== isFolder) return false;
    return isFolder ? holdsAll(there, here) : readFileSync(there).equals(readFileSync(here));
  });

/** A file that is a link to another, as a vault of secrets lays them out, is copied as the file that it is read as. */
const filesIn = (folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return { name: entry.name, isFolder: true };
    const isFile = statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isFile() ?? false;
    return isFile ? { name: entry.name, isFolder: false } : [];
  });

const copyFiles = async (from: string, to: string): Promise<void> => {
  for (const { name, isFolder } of filesIn(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (isFolder) {
      mkdirSync(target, { mode: 0o700 });
      await copyFiles(source, target);
    } else {
      copyFileSync(source, target, constants.COPYFILE_EXCL);
      // A stick that knows no rights lets everybody read, and the server refuses such keys.
      chmodSync(target, 0o600);
      await hashOnDisk(target);
    }
  }
  syncFolder(to);
};
