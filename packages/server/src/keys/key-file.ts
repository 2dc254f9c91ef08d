import { z } from 'zod';
import { readJson } from '../config/read-json.ts';
import type { SuppressionKey } from '../suppression/keys.ts';
import type { DatedKey } from './active-key.ts';
import { damaged, keyIdsAgree, keyIdSchema, MEND, timeSchema } from './key-schema.ts';

/** Bytes of a secret: as many as HMAC-SHA-256 makes use of. */
export const SECRET_BYTES = 32;

const isSecret = (text: string): boolean => {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === SECRET_BYTES && bytes.toString('base64url') === text;
};

const keyFileSchema = z
  .strictObject({
    purpose: z.literal('suppression', damaged('this is not the file of suppression keys')),
    current: z.string(damaged('it names no current key')),
    keys: z
      .array(
        z.strictObject({
          id: keyIdSchema,
          createdAt: timeSchema,
          from: timeSchema.optional(),
          secret: z
            .string(damaged('the secret is not text'))
            .refine((text) => isSecret(text), damaged(`the secret is not ${SECRET_BYTES * 8} bits of base64url`)),
        }),
      )
      .min(1, damaged('no key is left')),
    /** Keys that the team has given up: nothing made under them can be matched any more. */
    lost: z.array(z.strictObject({ id: keyIdSchema, at: timeSchema })).optional(),
  })
  .superRefine(keyIdsAgree);

export interface KeptSuppressionKey extends SuppressionKey, DatedKey {}

/** What the file of suppression keys holds. */
export interface SuppressionKeyFile {
  readonly current: string;
  /** Oldest first. */
  readonly keys: readonly KeptSuppressionKey[];
  readonly lost: readonly { readonly id: string; readonly at: string }[];
}

/** Reads the keys; any damage is an error that names the line, and the file stays as it is. */
export const readKeyFile = (file: string): SuppressionKeyFile => {
  const { current, keys, lost = [] } = readJson(file, keyFileSchema, MEND).value;
  return { current, keys: keys.map(({ secret, ...key }) => ({ ...key, secret: Buffer.from(secret, 'base64url') })), lost };
};

/** What `readKeyFile` reads. */
export const keyFileText = ({ current, keys, lost }: SuppressionKeyFile): string =>
  `${JSON.stringify(
    {
      purpose: 'suppression',
      current,
      keys: keys.map(({ secret, ...key }) => ({ ...key, secret: secret.toString('base64url') })),
      ...(lost.length > 0 && { lost: [...lost] }),
    } satisfies z.input<typeof keyFileSchema>,
    undefined,
    2,
  )}\n`;
