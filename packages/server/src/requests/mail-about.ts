import type { NoticeFigures } from '@clarion-privacy/notice';
import { renderLetter } from '@clarion-privacy/mail';
import { mailboxOf, MAIL_WINDOW, queueMail, queueMailOnce } from '../outbox/queue-mail.ts';
import { recipientOf } from '../outbox/recipient.ts';
import { issueSecret } from '../secrets/secrets.ts';
import type { TransactionStores } from '../storage/storage.ts';
import type { SuppressionKeys } from '../suppression/keys.ts';
import { letterAbout } from './letters.ts';
import type { Random } from './reference.ts';
import type { StoredRequest } from './request-store.ts';
import type { StepName } from './states.ts';

/** What mails about requests are written with. */
export interface Mailing {
  readonly now: Date;
  readonly random: Random;
  readonly keys: SuppressionKeys;
  /** Where the links lead. */
  readonly baseUrl: string;
  /** Whether somebody delivers what is put into the outbox. */
  readonly sendsMail: boolean;
}

/** The page on which a token alone shows where its request stands. */
export const statusHref = (baseUrl: string, token: string): string => `${baseUrl}/r/${token}`;

/**
 * Writes to the person what became of their request, where they gave an email address. Nothing here looks at whether the
 * address is known.
 */
export const mailAbout = async (
  request: StoredRequest,
  step: StepName | 'receive',
  note: string | undefined,
  { now, random, keys, baseUrl, sendsMail, figures }: Mailing & { readonly figures: NoticeFigures },
  stores: Pick<TransactionStores, 'outbox' | 'secrets'>,
): Promise<void> => {
  const { email } = request.subject;
  const recipient = email === undefined ? undefined : recipientOf(email);
  if (!sendsMail || recipient === undefined) return;
  const letter = letterAbout(request, step, note, figures);
  if (!letter) return;
  const { reference } = request;
  const token = await issueSecret({ purpose: 'status', reference }, { now, random }, stores);
  const button = { button: { label: letter.action, href: statusHref(baseUrl, token) } };
  const mail = { kind: `request-${step}`, recipient, ...renderLetter({ subject: letter.subject, parts: [...letter.parts, button, ...letter.after] }, figures) };
  if (step === 'receive') await queueMailOnce(mail, { now, within: MAIL_WINDOW, address: mailboxOf(recipient), keys }, stores);
  else await queueMail(mail, now, stores);
};
