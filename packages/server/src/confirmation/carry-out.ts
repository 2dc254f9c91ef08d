import { erasePerson } from '../erasure/erase-person.ts';
import type { Erased } from '../erasure/erase-person.ts';
import { sendBundle, teamMail } from '../access/send-bundle.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import type { TransactionStores } from '../storage/storage.ts';
import type { Confirming } from './confirming.ts';

/** Which contact details of a request are known to be the person's: the one that a mail reached, or all, by the word of the team. */
export type Proof = 'email' | 'all';

/** What came of it, for the page that tells. */
export type CarriedOut = { readonly what: 'erased'; readonly erased: Erased } | { readonly what: 'gathered' } | { readonly what: 'nothing' };

/** Does what a confirmed request asks for. */
export const carryOut = async (request: StoredRequest, proof: Proof, confirming: Confirming, stores: TransactionStores): Promise<CarriedOut> => {
  switch (request.right) {
    case 'erasure':
      return { what: 'erased', erased: await erasePerson(request, proof, confirming, stores) };
    case 'access':
    case 'portability':
      await sendBundle(request, confirming, stores);
      await queueMail(teamMail(request, confirming.notices.current.figures), confirming.now, stores);
      return { what: 'gathered' };
    default:
      return { what: 'nothing' };
  }
};
