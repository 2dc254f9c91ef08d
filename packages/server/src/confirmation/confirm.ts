import type { SuppressionChoice } from '@clarion-privacy/protocol';
import { changeRequest } from '../requests/change-request.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import { findSecret, issueSecret, redeemSecret } from '../secrets/secrets.ts';
import type { Storage, TransactionStores } from '../storage/storage.ts';
import { hashesOf } from '../suppression/say.ts';
import { askConfirmation, awaitsConfirmation, confirmedAt } from './ask-confirmation.ts';
import { carryOut } from './carry-out.ts';
import type { CarriedOut } from './carry-out.ts';
import type { Confirming } from './confirming.ts';

/** What a link of a confirmation mail leads to. `over` is a request that waits for no confirmation any more. */
export type Asked =
  | { readonly state: 'waiting' | 'expired' | 'used' | 'over'; readonly request: StoredRequest }
  | { readonly state: 'unknown' };

/** Another request from the same address, and the token that confirms it. */
export interface WaitingToo {
  readonly request: StoredRequest;
  readonly token: string;
}

export type Confirmed =
  | { readonly state: 'confirmed'; readonly request: StoredRequest; readonly done: CarriedOut; readonly others: readonly WaitingToo[] }
  | { readonly state: 'choose'; readonly request: StoredRequest }
  | Exclude<Asked, { readonly state: 'waiting' }>
  | { readonly state: 'expired' | 'used' | 'over'; readonly request: StoredRequest };

/** Looks at what a token is about, and changes nothing. */
export const lookAt = async (token: string, now: Date, stores: Pick<Storage | TransactionStores, 'secrets' | 'requests'>): Promise<Asked> => {
  const found = await findSecret(token, 'confirm', now, stores);
  if (found.state === 'unknown') return found;
  const request = await stores.requests.find(found.reference);
  if (!request) return { state: 'unknown' };
  if (found.state === 'used') return { state: 'used', request };
  if (!awaitsConfirmation(request)) return { state: 'over', request };
  return { state: found.state === 'expired' ? 'expired' : 'waiting', request };
};

/** Whether the person still has to say what becomes of their suppression entry: the notice asks, and the form did not. */
export const mustChoose = ({ right, suppression, noticeVersion }: StoredRequest, { notices }: Pick<Confirming, 'notices'>): boolean =>
  right === 'erasure' && suppression === undefined && (notices.find(noticeVersion) ?? notices.current).figures.erasure.suppression === 'ask';

/** Confirms a request and does what it asks for, all in one transaction: of two presses at once, one finds the link used. */
export const confirm = async (token: string, choice: SuppressionChoice | undefined, confirming: Confirming, stores: TransactionStores): Promise<Confirmed> => {
  const asked = await lookAt(token, confirming.now, stores);
  if (asked.state !== 'waiting') return asked as Exclude<Asked, { state: 'waiting' }>;
  if (choice === undefined && mustChoose(asked.request, confirming)) return { state: 'choose', request: asked.request };
  const { state } = await redeemSecret(token, 'confirm', confirming.now, stores);
  if (state !== 'good') return { state: 'used', request: asked.request };
  const { reference } = asked.request;
  const confirmed = await changeRequest(reference, { step: 'confirm', by: { who: 'person' } }, confirming, stores);
  const chosen = choice !== undefined && mustChoose(asked.request, confirming) ? { ...confirmed, suppression: choice } : confirmed;
  const done = await carryOut(chosen, 'email', confirming, stores);
  return { state: 'confirmed', request: (await stores.requests.find(reference)) ?? confirmed, done, others: await waitingToo(asked.request, confirming, stores) };
};

/** Sends a new link to the address on file, for one that has run out; at most one in an hour. */
export const askAgain = async (token: string, confirming: Confirming, stores: TransactionStores): Promise<Asked> => {
  const asked = await lookAt(token, confirming.now, stores);
  if (asked.state === 'expired') await askConfirmation(asked.request, confirming, stores);
  return asked;
};

/** For the page of one confirmation alone, which the owner of the address is looking at. */
const WORKS_FOR = 3_600_000;

/** What else waits at the address: a mail of its own may have been held back, as one goes out in an hour. */
const waitingToo = async (confirmed: StoredRequest, { keys, now, random }: Confirming, stores: TransactionStores): Promise<readonly WaitingToo[]> => {
  const canonical = confirmedAt(confirmed);
  if (canonical === undefined) return [];
  const others: WaitingToo[] = [];
  for (const reference of await stores.people.requestsOf(hashesOf({ kind: 'email', canonical }, keys))) {
    const request = await stores.requests.find(reference);
    if (!request || reference === confirmed.reference || !awaitsConfirmation(request) || confirmedAt(request) !== canonical) continue;
    const expiresAt = new Date(now.getTime() + WORKS_FOR);
    others.push({ request, token: await issueSecret({ purpose: 'confirm', reference, expiresAt }, { now, random }, stores) });
  }
  return others;
};
