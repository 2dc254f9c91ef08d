import { z } from 'zod';
import { MailError } from '../mail-error.ts';

/** Gives that many random bytes; Node's `randomBytes` is one. */
export type RandomBytes = (length: number) => Uint8Array;

/** One secret under which links are encrypted. Whoever sends and whoever answers the link both hold it. */
export interface LinkKey {
  /** Four characters of base64url, readable in every link that the key minted. */
  readonly id: string;
  /** 256 random bits. */
  readonly secret: Uint8Array;
}

const SECRET_BYTES = 32;
const ID_BYTES = 3;
const ID = /^[\w-]{4}$/u;
const SECRET = /^[\w-]{43}$/u;

const keyFileSchema = z.strictObject({
  linkKeys: z.array(z.strictObject({ id: z.string().regex(ID), secret: z.string().regex(SECRET) })).min(1),
});

/** Makes a key. Put it first in the list to mint by it; leave the older ones behind it, as their links never expire. */
export const createLinkKey = (random: RandomBytes): LinkKey => ({
  id: Buffer.from(random(ID_BYTES)).toString('base64url'),
  secret: Uint8Array.from(random(SECRET_BYTES)),
});

/** Throws unless the keys can be used together: at least one, whole, each id once. */
export function checkLinkKeys(keys: readonly LinkKey[]): void {
  if (keys.length === 0) throw new MailError('key', 'Give at least one link key: createLinkKey makes one.');
  for (const { id, secret } of keys) {
    if (!ID.test(id)) throw new MailError('key', 'The id of a link key is four characters of base64url.');
    if (secret.length !== SECRET_BYTES) throw new MailError('key', `The secret of link key ${id} is not ${SECRET_BYTES} bytes long.`);
  }
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) throw new MailError('key', 'Two link keys have the same id.');
}

/** The text of a key file. It is a secret: keep the file at mode 0600, apart from the mailing list, and back it up. */
export const linkKeysToJson = (keys: readonly LinkKey[]): string => {
  checkLinkKeys(keys);
  const linkKeys = keys.map(({ id, secret }) => ({ id, secret: Buffer.from(secret).toString('base64url') }));
  return `${JSON.stringify({ linkKeys }, null, 2)}\n`;
};

/** Reads a key file's text. What it says of a damaged file never repeats a secret. */
export function linkKeysFromJson(text: string): readonly LinkKey[] {
  const parsed = keyFileSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new MailError('key', 'This is not a file of link keys: put it back from your backup.');
  const keys = parsed.data.linkKeys.map(({ id, secret }) => ({ id, secret: Uint8Array.from(Buffer.from(secret, 'base64url')) }));
  checkLinkKeys(keys);
  return keys;
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
