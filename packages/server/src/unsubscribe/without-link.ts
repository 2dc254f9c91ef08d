import type { ProblemError, Receipt } from '@clarion-privacy/protocol';
import { preferencesLinkRequestSchema } from '@clarion-privacy/protocol';
import type { Context } from 'hono';
import type { FormFields } from '../http/form-fields.ts';
import { keyOfForm, newNonce, takeNonce } from '../http/form-nonce.ts';
import type { Env } from '../http/problems.ts';
import { validate } from '../http/validation.ts';
import { addressPage, linkRequestPage, linkSentPage } from '../pages/address-page.ts';
import { confirmationPage } from '../pages/confirmation-page.ts';
import { answerPage } from '../pages/page.ts';
import { recipientOf } from '../outbox/recipient.ts';
import { askForLink } from '../preferences/ask-for-link.ts';
import { checkRequest, UNREADABLE } from '../requests/check-request.ts';
import { isStanding } from '../requests/take-request.ts';
import { peopleOf, taking } from '../requests/taking.ts';
import type { TransactionStores } from '../storage/storage.ts';
import { siteFor } from './parts.ts';
import type { UnsubscribeParts } from './parts.ts';

/** The page of every link that cannot be read: it asks for the address, and never says what is wrong with the link. */
export const showAddress = (c: Context<Env>, parts: UnsubscribeParts): Promise<Response> => answerAddress(c, parts, {}, 200);

/** Takes the typed address as an objection to email, the same for any address. */
export const postAddress = async (c: Context<Env>, fields: FormFields, parts: UnsubscribeParts): Promise<Response> => {
  // A mail program's own button has no page to type into: its sender learns that nothing was done.
  if (fields.some(([name]) => name === 'List-Unsubscribe')) return answerAddress(c, parts, {}, 404);
  const { notices, keys, idempotency, sites } = parts;
  const typed = readAddress(fields);
  if ('errors' in typed) return answerAddress(c, parts, { typed: typed.text, errors: typed.errors }, 422);
  const notice = notices.current;
  const { email } = typed;
  const result = checkRequest({ right: 'objection', subject: { email }, channels: ['email'], noticeVersion: notice.figures.version }, notices, []);
  if ('refusal' in result) return answerAddress(c, parts, { typed: email, errors: MISTAKEN }, 422);
  const key = keyOfForm('address', takeNonce(fields).nonce, email);
  const stillHolds = (stores: TransactionStores) => isStanding(result.checked, keys, stores);
  const answer = await idempotency.once({ key, body: email, whenInFlight: 'wait', stillHolds, people: peopleOf(result.checked, keys) }, await taking(result.checked, parts));
  return answerPage(c, confirmationPage(JSON.parse(answer.body) as Receipt, { figures: notice.figures, back: siteFor(undefined, sites) }), answer.status);
};

/** Asks for an address, to send a link to it. */
export const showLinkRequest = (c: Context<Env>, parts: UnsubscribeParts): Promise<Response> => answerLinkRequest(c, parts, {}, 200);

/** Sends a link, the same for any address. */
export const postLinkRequest = async (c: Context<Env>, fields: FormFields, parts: UnsubscribeParts): Promise<Response> => {
  const { storage, clock, keys, links, notices, sites, sendsMail } = parts;
  if (!sendsMail) return answerLinkRequest(c, parts, {}, 501);
  const typed = readAddress(fields);
  if ('errors' in typed) return answerLinkRequest(c, parts, { typed: typed.text, errors: typed.errors }, 422);
  const { figures } = notices.current;
  await storage.transaction((stores) => askForLink(typed.email, { now: clock(), keys, links, figures }, stores));
  return answerPage(c, linkSentPage({ figures, site: siteFor(undefined, sites) }), 202);
};

interface Mistake {
  readonly typed?: string | undefined;
  readonly errors?: readonly ProblemError[] | undefined;
}

const answerAddress = (c: Context<Env>, { notices, sites, random }: UnsubscribeParts, mistake: Mistake, status: number): Promise<Response> =>
  answerPage(c, addressPage({ figures: notices.current.figures, site: siteFor(undefined, sites), nonce: newNonce(random), ...mistake }), status);

const answerLinkRequest = (c: Context<Env>, { notices, sites, sendsMail }: UnsubscribeParts, mistake: Mistake, status: number): Promise<Response> =>
  answerPage(c, linkRequestPage({ figures: notices.current.figures, site: siteFor(undefined, sites), sendsMail, ...mistake }), status);

const MISTAKEN: readonly ProblemError[] = [{ pointer: '#/email', detail: UNREADABLE.email }];

const readAddress = (fields: FormFields): { readonly email: string } | { readonly text: string; readonly errors: readonly ProblemError[] } => {
  const text = fields.find(([name]) => name === 'email')?.[1] ?? '';
  const result = validate(preferencesLinkRequestSchema, { email: text });
  if ('errors' in result) return { text, errors: result.errors };
  return recipientOf(result.value.email) !== undefined ? { email: result.value.email } : { text, errors: MISTAKEN };
};
