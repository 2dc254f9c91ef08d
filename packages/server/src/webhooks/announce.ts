import type { EventPerson, WebhookEvent } from '@clarion-privacy/protocol';
import type { Random } from '../requests/reference.ts';
import type { TransactionStores } from '../storage/storage.ts';
import type { Identifier } from '../suppression/identifier.ts';
import { keyedHash } from '../suppression/keyed-hash.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';

/** What happened to whom. Beside `person`, `data` is what the protocol says of the type. */
export type Announcement = WebhookEvent extends infer Event
  ? Event extends WebhookEvent
    ? {
        readonly type: Event['type'];
        /** ISO 8601 in UTC. */
        readonly at: string;
        readonly reference: string;
        readonly person: Announced;
        readonly data: Omit<Event['data'], 'reference' | 'person'>;
      }
    : never
  : never;

/** Whom it is about: all that the receiver may find them by. */
export interface Announced {
  readonly name?: string | undefined;
  readonly identifiers: readonly Identifier[];
}

/**
 * Writes an event that leaves by webhook, in the transaction of what it is about. Where no endpoint is configured
 * nothing is written: it would be personal data that nobody waits for.
 */
export const announce = async (
  { type, at, reference, person, data }: Announcement,
  { keys, random }: { readonly keys: SuppressionKeys; readonly random: Random },
  { webhooks }: Pick<TransactionStores, 'webhooks'>,
): Promise<void> => {
  const endpoints = await webhooks.endpoints();
  if (endpoints.length === 0) return;
  const body = JSON.stringify({ type, timestamp: at, data: { reference, person: personOf(person), ...data } });
  const id = `msg_${Buffer.from(random(18)).toString('base64url')}`;
  await webhooks.add({ id, type, at, reference, orderBy: orderOf(person, keys), body }, endpoints);
};

const personOf = ({ name, identifiers }: Announced): EventPerson => ({
  ...(name !== undefined && { name }),
  ...Object.fromEntries(identifiers.map(({ kind, canonical }) => [kind, canonical])),
});

/** Under every key, so that the order holds while keys change. */
const orderOf = ({ identifiers }: Announced, { all }: SuppressionKeys): readonly Buffer[] => {
  const hashes = identifiers.flatMap(({ kind, canonical }) => all.map((key) => keyedHash(key, `webhooks/v1/${kind}`, canonical)));
  return [...new Map(hashes.map((hash) => [hash.toString('latin1'), hash])).values()];
};
