import { z } from 'zod';
import { readJson } from '../config/read-json.ts';
import type { SuppressionKey, SuppressionKeys } from '../suppression/keys.ts';

/** Bytes of a secret: as many as HMAC-SHA-256 makes use of. */
export const SECRET_BYTES = 32;

const MEND = 'put the file back from your backup; the server changes nothing in it';
const damaged = (what: string): string => `${what}: ${MEND}`;

const keyFileSchema = z
  .strictObject({
    purpose: z.literal('suppression', damaged('this is not the file of suppression keys')),
    current: z.string(damaged('it names no current key')),
    keys: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[\w-]{1,64}$/u, damaged('this is not a key id')),
          createdAt: z.iso.datetime(damaged('this is not a time')),
          secret: z
            .string(damaged('the secret is not text'))
            .refine((text) => isSecret(text), damaged(`the secret is not ${SECRET_BYTES * 8} bits of base64url`)),
        }),
      )
      .min(1, damaged('no key is left')),
  })
  .superRefine(({ current, keys }, context) => {
    const ids = keys.map(({ id }) => id);
    if (!ids.includes(current)) context.addIssue({ code: 'custom', path: ['current'], message: damaged('no key in the file has this id') });
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) < index) context.addIssue({ code: 'custom', path: ['keys', index, 'id'], message: damaged('two keys have this id') });
  });

const isSecret = (text: string): boolean => {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === SECRET_BYTES && bytes.toString('base64url') === text;
};

/** Reads the keys; any damage is an error that names the line, and the file stays as it is. */
export const readKeyFile = (file: string): SuppressionKeys => {
  const { value } = readJson(file, keyFileSchema, MEND);
  const all = value.keys.map(({ id, secret }): SuppressionKey => ({ id, secret: Buffer.from(secret, 'base64url') }));
  return { current: all.find(({ id }) => id === value.current)!, all };
};

/** The text of a file with one key in it. */
export const keyFileText = ({ id, secret }: SuppressionKey, createdAt: Date): string =>
  `${JSON.stringify(
    {
      purpose: 'suppression',
      current: id,
      keys: [{ id, createdAt: createdAt.toISOString(), secret: secret.toString('base64url') }],
    } satisfies z.input<typeof keyFileSchema>,
    undefined,
    2,
  )}\n`;
