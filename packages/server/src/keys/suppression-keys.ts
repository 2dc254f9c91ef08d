import { join } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import type { SuppressionKey, SuppressionKeys } from '../suppression/keys.ts';
import { activeKey } from './active-key.ts';
import { keyFileText, readKeyFile, SECRET_BYTES } from './key-file.ts';
import type { KeptSuppressionKey, SuppressionKeyFile } from './key-file.ts';
import { LiveFile } from './live-file.ts';
import { makeKeyFile } from './make-key-file.ts';
import { isPresent } from './private-file.ts';

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
export const openSuppressionKeys = (dataFolder: string, keyIdsInUse: readonly string[], making?: KeyMaking): OpenSuppressionKeys => {
  const file = suppressionKeyFile(dataFolder);
  if (!isPresent(file)) {
    if (keyIdsInUse.length > 0) throw new ConfigError(`${file} is missing, and the suppression file cannot be read without it: put it back from your backup. ${ifLost(keyIdsInUse)}`);
    if (!making) throw new ConfigError(`${file} is missing: start the server once, which makes it, or set CLARION_DATA.`);
    const key = newSuppressionKey(making);
    makeKeyFile(file, keyFileText({ current: key.id, keys: [key], lost: [] }), key.id);
  }
  const keys = new OpenSuppressionKeys(file, making?.now);
  const missing = keyIdsInUse.filter((used) => !keys.all.some(({ id }) => id === used) && !keys.lost.some(({ id }) => id === used));
  if (missing.length > 0)
    throw new ConfigError(
      `${file} lacks ${missing.length === 1 ? 'the key' : 'the keys'} ${missing.join(', ')} of the suppression file, so that people who objected would look clear. Put the file that holds ${missing.length === 1 ? 'it' : 'them'} back from your backup. ${ifLost(missing)}`,
    );
  return keys;
};

const ifLost = (ids: readonly string[]): string => `If it is lost for good, run: clarion-privacy keys give-up ${ids.join(' ')}`;

/** A key of 256 random bits. */
export const newSuppressionKey = ({ random, now }: KeyMaking, from?: Date): KeptSuppressionKey => ({
  id: `s-${random(6).toString('hex')}`,
  createdAt: now().toISOString(),
  ...(from && { from: from.toISOString() }),
  secret: random(SECRET_BYTES),
});

/** The keys of a file, which may be rotated while they are in use. */
export class OpenSuppressionKeys extends LiveFile<SuppressionKeyFile> implements SuppressionKeys {
  readonly #now: (() => Date) | undefined;

  constructor(file: string, now?: () => Date) {
    super(file, () => readKeyFile(file));
    this.#now = now;
  }

  get current(): SuppressionKey {
    const { keys, current } = this.value;
    return this.#now ? activeKey(keys, current, this.#now()) : keys.find(({ id }) => id === current)!;
  }

  get all(): readonly SuppressionKey[] {
    return this.value.keys;
  }

  /** Keys that were given up: whoever objected under them matches nothing any more. */
  get lost(): SuppressionKeyFile['lost'] {
    return this.value.lost;
  }
}
