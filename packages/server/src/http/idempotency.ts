import { IDEMPOTENCY_HEADER, LIMITS, PATTERNS, REPEAT_HOURS } from '@clarion-privacy/protocol';
import type { Clock } from '../clock.ts';
import type { Storage, TransactionStores } from '../storage/storage.ts';
import type { SuppressionKey, SuppressionKeys } from '../suppression/keys.ts';
import { keyedHash } from '../suppression/keyed-hash.ts';
import type { IdempotencyRecord } from './idempotency-store.ts';
import { HttpProblem } from './problems.ts';

/** An answer that a repeat gets again, byte for byte. */
export type Answer = Pick<IdempotencyRecord, 'status' | 'body'>;

/** What tells one POST from another. */
export interface Once {
  /** Without one, each POST is done by itself. */
  readonly key: string | undefined;
  readonly body: string | Uint8Array;
  /** A second press of a button waits for the first; a program is told that it is too early. */
  readonly whenInFlight: 'wait' | 'refuse';
  /** Hashes of whom it is about, where they are known. */
  readonly people?: readonly Buffer[] | undefined;
  /** Whether the first answer still tells how things stand; where it does not, a repeat is done anew. Always, unless given. */
  readonly stillHolds?: ((stores: TransactionStores) => Promise<boolean>) | undefined;
}

const HOUR = 3_600_000;
const KEPT = REPEAT_HOURS * HOUR;

/** The key of a JSON POST. */
export const requireIdempotencyKey = (header: string | undefined): string => {
  if (header === undefined) throw new HttpProblem('idempotency-key-missing');
  if (!PATTERNS.idempotencyKey.test(header)) {
    const detail = `Send an ${IDEMPOTENCY_HEADER} of 8 to ${LIMITS.idempotencyKey} printable ASCII characters, such as a UUID.`;
    throw new HttpProblem('idempotency-key-missing', [{ pointer: '#', detail }]);
  }
  return header;
};

/** Makes sure that one POST is done once, however often it arrives. */
export class Idempotency {
  readonly #storage: Storage;
  readonly #keys: SuppressionKeys;
  readonly #clock: Clock;
  /** By the hash of the key, what is being done; settles when it is done or has failed. */
  readonly #inFlight = new Map<string, Promise<unknown>>();
  #purgedAt = Number.NEGATIVE_INFINITY;

  constructor({ storage, keys, clock }: { storage: Storage; keys: SuppressionKeys; clock: Clock }) {
    this.#storage = storage;
    this.#keys = keys;
    this.#clock = clock;
  }

  /**
   * Does the work, or gives the answer that it gave before. The answer is recorded in the work's own
   * transaction: after a crash there is neither a record without a request nor the reverse.
   */
  async once({ key, body, whenInFlight, stillHolds, people }: Once, work: (stores: TransactionStores) => Promise<Answer>): Promise<Answer> {
    if (key === undefined) return this.#alone(work, people);
    const { current: currentKey, all } = this.#keys;
    const current = fingerprint(currentKey, key, body);
    const earlier = all.filter(({ id }) => id !== currentKey.id).map((secret) => fingerprint(secret, key, body));
    const prints = [current, ...earlier];
    const name = current.keyHash.toString('base64');
    for (let other = this.#inFlight.get(name); other; other = this.#inFlight.get(name)) {
      if (whenInFlight === 'refuse') throw new HttpProblem('idempotency-key-in-flight', [], { 'Retry-After': '1' });
      await other.catch(() => undefined);
    }
    const keys = prints.map(({ keyHash }) => keyHash);
    const answer = this.#storage.transaction(async (stores) => {
      const now = this.#clock();
      await this.#purge(stores, now);
      const found = await stores.idempotency.find(keys);
      if (found && found.at > before(now)) {
        const first = replay(found, prints);
        if (!stillHolds || (await stillHolds(stores))) return first;
      }
      const fresh = await work(stores);
      await stores.idempotency.put({ ...current, ...fresh, at: now.toISOString() });
      return fresh;
    }, { keys, people });
    this.#inFlight.set(name, answer);
    try {
      return await answer;
    } finally {
      this.#inFlight.delete(name);
    }
  }

  #alone(work: (stores: TransactionStores) => Promise<Answer>, people: Once['people']): Promise<Answer> {
    return this.#storage.transaction(async (stores) => {
      await this.#purge(stores, this.#clock());
      return work(stores);
    }, { people });
  }

  async #purge(stores: TransactionStores, now: Date): Promise<void> {
    if (now.getTime() - this.#purgedAt < HOUR) return;
    this.#purgedAt = now.getTime();
    await stores.idempotency.purge(before(now));
  }
}

interface Fingerprint {
  readonly keyHash: Buffer;
  readonly bodyHash: Buffer;
}

const replay = (found: IdempotencyRecord, prints: readonly Fingerprint[]): Answer => {
  const same = prints.some(
    ({ keyHash, bodyHash }) => keyHash.equals(found.keyHash) && bodyHash.equals(found.bodyHash),
  );
  if (!same) throw new HttpProblem('idempotency-key-reused');
  return { status: found.status, body: found.body };
};

/** Keyed, so that nobody can guess an address from a stored hash of the body. */
const fingerprint = (secret: SuppressionKey, key: string, body: string | Uint8Array): Fingerprint => ({
  keyHash: keyedHash(secret, 'idempotency/v1/key', key),
  bodyHash: keyedHash(secret, 'idempotency/v1/body', body),
});

const before = (now: Date): string => new Date(now.getTime() - KEPT).toISOString();
