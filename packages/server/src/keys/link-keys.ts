import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinkKey, linkKeysFromJson, linkKeysToJson, MailError, type LinkKey } from '@clarion-privacy/mail';
import { ConfigError, fileProblem } from '../config/config-error.ts';
import { makeKeyFile } from './make-key-file.ts';
import { isPresent } from './private-file.ts';
import type { KeyMaking } from './suppression-keys.ts';

/** Where a data folder keeps the keys of the links in emails. Whatever sends the emails holds the same file. */
export const linkKeyFile = (dataFolder: string): string => join(dataFolder, 'keys', 'links.json');

/** The link keys of a data folder, the one that mints first. They are made with `making` when none are there. */
export const openLinkKeys = (dataFolder: string, making?: Pick<KeyMaking, 'random'>): readonly LinkKey[] => {
  const file = linkKeyFile(dataFolder);
  if (!isPresent(file)) {
    if (!making) throw new ConfigError(`${file} is missing: start the server once, which makes it, or set CLARION_DATA.`);
    makeKeyFile(file, linkKeysToJson([createLinkKey(making.random)]), making.random(6).toString('hex'));
  }
  try {
    return linkKeysFromJson(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof MailError)
      throw new ConfigError(`${file} is damaged: put it back from your backup. Under a new key, no link that was ever sent would work.`);
    throw new ConfigError(`${file} cannot be read, ${fileProblem(error)}: give this user the right to read it.`);
  }
};
