import { createHash } from 'node:crypto';
import type { CompiledNotice } from '@clarion-privacy/notice';
import type { Receipt } from '@clarion-privacy/protocol';
import type { Random } from '../requests/reference.ts';
import type { Identifier } from '../suppression/identifier.ts';
import { personMessage } from './person-message.ts';
import type { Claims } from './claims.ts';

/** What a receipt was made from. */
export interface Bound {
  readonly receipt: Omit<Receipt, 'signature'>;
  readonly notice: Pick<CompiledNotice, 'hash'>;
  readonly identifiers: readonly Identifier[];
  readonly channels?: readonly string[] | undefined;
  readonly companies?: readonly string[] | undefined;
}

/** 128 bits, so that the hashes of two receipts of one person have nothing in common. */
const SALT_BYTES = 16;

/** What a signature binds: all that the receipt says, the text of the notice, and the person as salted hashes alone. */
export const claimsOf = ({ receipt, notice, identifiers, channels, companies }: Bound, issuer: string, random: Random): Claims => {
  const salt = Buffer.from(random(SALT_BYTES)).toString('base64url');
  const hashes = identifiers.map(({ kind, canonical }) => [kind, createHash('sha256').update(personMessage(kind, salt, canonical)).digest('base64url')]);
  return {
    iss: issuer,
    ...receipt,
    ...(channels && { channels }),
    ...(companies && { companies }),
    noticeHash: notice.hash,
    person: { salt, ...Object.fromEntries(hashes) },
  };
};
