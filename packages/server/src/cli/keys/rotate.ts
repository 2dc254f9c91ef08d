import { createLinkKey, linkKeysToJson } from '@clarion-privacy/mail';
import { chain } from '../../audit/chain.ts';
import { keyFileText, readKeyFile } from '../../keys/key-file.ts';
import { linkKeyFile, openLinkKeys } from '../../keys/link-keys.ts';
import { newReceiptKey, readReceiptKey, receiptKeyFile, receiptKeyText } from '../../keys/receipt-key-file.ts';
import { replaceFile } from '../../keys/replace-file.ts';
import { newSuppressionKey, openSuppressionKeys, suppressionKeyFile } from '../../keys/suppression-keys.ts';
import { publishKey } from '../../receipts/publish-key.ts';
import type { Storage } from '../../storage/storage.ts';
import { UsageError, type Terminal } from '../command.ts';
import { oneOf, readOptions } from '../options.ts';
import { openExistingStorage, readOptionalSettings } from '../settings.ts';

const PURPOSES = ['suppression', 'receipts', 'links'] as const;

/** Until then every running server has read the file again: none makes entries that another cannot find. */
const GRACE = 60_000;

/** Makes a new key of one purpose, and keeps what the older ones are needed for. */
export const rotateKey = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = readOptions(words, { from: { type: 'string' } });
  const purpose = oneOf('keys rotate', positionals[0], PURPOSES);
  if (purpose === undefined || positionals.length > 1) throw new UsageError(`Say which key: ${PURPOSES.join(', ')}.`);
  if (values.from !== undefined && purpose !== 'suppression') throw new UsageError('--from is for the suppression key alone.');
  const from = startOf(values.from, terminal.clock());
  const { environment } = readOptionalSettings(terminal);
  const storage = await openExistingStorage(environment);
  try {
    terminal.tell(await ROTATE[purpose](environment.dataFolder, { storage, from, terminal }));
    return 0;
  } finally {
    await storage.close();
  }
};

interface Rotation {
  readonly storage: Storage;
  readonly from: Date;
  readonly terminal: Terminal;
}

const ROTATE: Readonly<Record<(typeof PURPOSES)[number], (dataFolder: string, rotation: Rotation) => Promise<string>>> = {
  async suppression(dataFolder, { storage, from, terminal: { clock, random } }) {
    const file = suppressionKeyFile(dataFolder);
    // Also refuses to add a key where one is missing: that is not mended by another.
    openSuppressionKeys(dataFolder, await storage.suppression.keyIds());
    const { keys, lost } = readKeyFile(file);
    const key = newSuppressionKey({ random, now: clock }, from);
    replaceFile(file, keyFileText({ current: key.id, keys: [...keys, key], lost }), key.id);
    await record(storage, { at: clock(), id: key.id, purpose: 'suppression' });
    return `${key.id} makes new entries from ${from.toISOString()} on; the older keys still match theirs. Back ${file} up now.`;
  },

  async receipts(dataFolder, { storage, terminal: { clock, random } }) {
    const file = receiptKeyFile(dataFolder);
    const before = readReceiptKey(file);
    const key = newReceiptKey({ random, now: clock });
    await storage.transaction(async (stores) => {
      await publishKey(before, clock(), stores);
      await publishKey(key, clock(), stores);
    });
    replaceFile(file, receiptKeyText(key), key.id);
    return `${key.id} signs receipts from now on. Those that ${before.id} signed still verify; its private half is gone.`;
  },

  async links(dataFolder, { storage, terminal: { clock, random } }) {
    const file = linkKeyFile(dataFolder);
    const older = openLinkKeys(dataFolder);
    const key = createLinkKey(random);
    replaceFile(file, linkKeysToJson([key, ...older]), random(6).toString('hex'));
    await record(storage, { at: clock(), id: key.id, purpose: 'links' });
    return `${key.id} makes new links; links under the older keys still work. Restart the server, and only then give ${file} to whatever else makes links.`;
  },
};

const record = (storage: Storage, { at, id, purpose }: { at: Date; id: string; purpose: string }): Promise<void> =>
  storage.transaction(async ({ audit }) =>
    audit.append(chain({ at: at.toISOString(), event: 'key.rotated', reference: id, details: { purpose } }, await audit.last())),
  );

const startOf = (text: string | undefined, now: Date): Date => {
  const earliest = new Date(now.getTime() + GRACE);
  if (text === undefined) return earliest;
  const start = new Date(text);
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/u.test(text) || Number.isNaN(start.getTime())) throw new UsageError('--from is a time with its zone, such as 2026-12-01T09:00:00Z.');
  if (start < earliest) throw new UsageError(`--from is ${GRACE / 1_000} seconds ahead or later, so that every server knows the key by then.`);
  return start;
};
