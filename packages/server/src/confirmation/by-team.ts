import type { SuppressionChoice } from '@clarion-privacy/protocol';
import { gather } from '../access/gather.ts';
import type { Bundle } from '../access/bundle.ts';
import { chain } from '../audit/chain.ts';
import { actorInAudit, changeRequest, StepRefused } from '../requests/change-request.ts';
import type { Actor, StoredRequest } from '../requests/request-store.ts';
import { CONFIRMED_BY_MAIL, isClosed, isPaused } from '../requests/states.ts';
import type { StepName } from '../requests/states.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { awaitsConfirmation } from './ask-confirmation.ts';
import { carryOut } from './carry-out.ts';
import type { CarriedOut } from './carry-out.ts';
import { mustChoose } from './confirm.ts';
import type { Confirming } from './confirming.ts';

/** What somebody of the team orders, having seen that it is the person who asks. */
export interface Order {
  readonly by: Actor;
  /** Where the notice asks what becomes of the suppression entry, and the request does not say. */
  readonly suppression?: SuppressionChoice | undefined;
  /** The team hands the data over itself; else a link to it goes to the address on file. */
  readonly byHand: boolean;
}

export type Done = { readonly request: StoredRequest; readonly done: CarriedOut } | { readonly request: StoredRequest; readonly bundle: Bundle };

/**
 * Does what a request asks that came by post or telephone, or whose person cannot press a button of a mail. The word of the team stands
 * for all contact details of the request, as the press of a button does for one address.
 */
export const carryOutByTeam = async (reference: string, { by, suppression, byHand }: Order, confirming: Confirming, stores: TransactionStores): Promise<Done> => {
  const found = await stores.requests.find(reference);
  if (!found) throw new StepRefused('unknown-reference', `There is no request ${reference}.`);
  if (!CONFIRMED_BY_MAIL.includes(found.right)) throw new StepRefused('never-for-this-right', `There is nothing to carry out for a request of the right "${found.right}": answer it.`);
  if (isClosed(found)) throw new StepRefused('not-now', `${reference} is ${found.status}: there is nothing to carry out any more.`);
  if (mustChoose(found, confirming) !== (suppression !== undefined))
    throw new StepRefused('not-now', suppression === undefined ? 'The notice asks the person what becomes of their suppression entry: add --suppression remove or --suppression keep-minimal.' : 'Leave --suppression out: the notice or the request says what becomes of the entry.');
  const step = stepTowards(found);
  const request = step ? await changeRequest(reference, { step, by }, confirming, stores) : found;
  const details = { right: request.right, by: actorInAudit(by, confirming.keys), byHand };
  await stores.audit.append(chain({ at: confirming.now.toISOString(), event: 'request.carried-out', reference, details }, await stores.audit.last()));
  if (byHand && request.right !== 'erasure') return { request, bundle: await gather(request, 'all', confirming, stores) };
  return { request, done: await carryOut({ ...request, ...(suppression && { suppression }) }, 'all', confirming, stores) };
};

/** What brings a request to where it is worked on; nothing where it is there. */
const stepTowards = (request: StoredRequest): StepName | undefined => {
  if (awaitsConfirmation(request)) return 'confirm';
  if (isPaused(request)) return 'resume';
  return ['received', 'acknowledged'].includes(request.status) ? 'start' : undefined;
};
