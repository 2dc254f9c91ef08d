import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../config/config-error.ts';
import { readJson } from '../config/read-json.ts';
import { damaged, keyIdSchema, MEND, timeSchema } from './key-schema.ts';
import { LiveFile } from './live-file.ts';
import { makeKeyFile } from './make-key-file.ts';
import { isPresent } from './private-file.ts';
import type { KeyMaking } from './suppression-keys.ts';

const half = z.string().regex(/^[\w-]{43}$/u, damaged('this is not half of an Ed25519 key'));

const schema = z.strictObject({
  purpose: z.literal('receipts', damaged('this is not the key of receipts')),
  id: keyIdSchema,
  createdAt: timeSchema,
  x: half,
  d: half,
});

/** The private key that signs receipts (Ed25519, RFC 8037). Public keys are in the storage, where they outlive it. */
export type ReceiptKeyFile = Readonly<z.infer<typeof schema>>;

/** Where a data folder keeps the key that signs receipts. */
export const receiptKeyFile = (dataFolder: string): string => join(dataFolder, 'keys', 'receipts.json');

/** The key of a data folder, which may be rotated while it is in use. It is made when none is there. */
export const openReceiptKey = (dataFolder: string, making: KeyMaking): LiveFile<ReceiptKeyFile> => {
  const file = receiptKeyFile(dataFolder);
  if (!isPresent(file)) {
    const key = newReceiptKey(making);
    makeKeyFile(file, receiptKeyText(key), key.id);
  }
  return new LiveFile(file, () => readReceiptKey(file));
};

export const readReceiptKey = (file: string): ReceiptKeyFile => {
  if (!isPresent(file)) throw new ConfigError(`${file} is missing: start the server again, which makes another.`);
  return readJson(file, schema, MEND).value;
};

export const receiptKeyText = (key: ReceiptKeyFile): string => `${JSON.stringify(key, undefined, 2)}\n`;

export const newReceiptKey = ({ random, now }: KeyMaking): ReceiptKeyFile => {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as { x: string; d: string };
  return { purpose: 'receipts', id: `r-${random(6).toString('hex')}`, createdAt: now().toISOString(), x, d };
};
