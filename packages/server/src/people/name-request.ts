import type { Storage, TransactionStores } from '../storage/storage.ts';
import { identify } from '../suppression/identify.ts';
import type { Identifier } from '../suppression/identifier.ts';
import { hashOf } from '../suppression/identifier.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import type { PersonHash } from './person-store.ts';

/** An identifier under the current key. */
export const personHash = (identifier: Identifier, { current }: SuppressionKeys): PersonHash => ({
  kind: identifier.kind,
  hash: hashOf(identifier, current),
  keyId: current.id,
});

/** Lets a request be found by what its person can be recognised by. */
export const nameRequest = (
  reference: string,
  identifiers: readonly Identifier[],
  keys: SuppressionKeys,
  { people }: Pick<TransactionStores, 'people'>,
): Promise<void> => people.name(reference, identifiers.map((each) => personHash(each, keys)));

const AT_ONCE = 200;

/** Does the same for the requests of earlier releases: a migration of the database knows no key. */
export const nameOldRequests = async (storage: Storage, keys: SuppressionKeys): Promise<void> => {
  let found: number;
  do {
    found = await storage.transaction(async (stores) => {
      const references = await stores.people.unnamed(AT_ONCE);
      for (const reference of references) await nameRequest(reference, identify((await stores.requests.find(reference))?.subject ?? {}).identifiers, keys, stores);
      // Those of which nothing can be read too: the next start finds nothing else in them.
      await stores.people.passNamed(references.length < AT_ONCE ? undefined : references.at(-1));
      return references.length;
    });
  } while (found === AT_ONCE);
};
