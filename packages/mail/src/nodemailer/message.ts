import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailMessageData, SendMailOptions } from 'nodemailer';
import { MailError } from '../mail-error.ts';

/** In whose name a marketing email goes out, and what it belongs to. */
export interface Campaign {
  /** The plugin's own company unless given. */
  readonly company?: string;
  readonly list?: string;
  readonly campaign?: string;
}

interface Marked {
  /** `false` marks an email that is no marketing. */
  readonly clarion?: Campaign | false;
}

/** Names the company, list and campaign of an email: `sendMail(marketing({ to, subject, html }, { company: 'ccm' }))`. */
export const marketing = <T extends SendMailOptions>(message: T, campaign: Campaign): T & Marked => ({ ...message, clarion: campaign });

/** Marks an email that the person asked for, such as a receipt: it goes out as it is, without links and footer. */
export const transactional = <T extends SendMailOptions>(message: T): T & Marked => ({ ...message, clarion: false });

/** What an email was marked with; an email without a mark is marketing, so that none goes out without a way to object. */
export const markOf = (data: MailMessageData): Campaign | false => (data as Marked).clarion ?? {};

/** The one address that the email goes to. Throws where others would get this person's link. */
export function recipientOf(data: MailMessageData): string {
  const { to, cc, bcc, envelope } = data;
  const headers = recipients({ to, cc, bcc });
  const all = [...new Set([...headers, ...(envelope ? recipients({ envelope }) : [])])];
  const [recipient] = all;
  if (recipient === undefined || all.length > 1)
    throw new MailError('recipient', 'Send each marketing email to one recipient: its unsubscribe link is theirs alone.');
  return recipient;
}

const recipients = (fields: SendMailOptions): readonly string[] => new MailComposer(fields).compile().getEnvelope().to;

const LIST_HEADER = /^list-unsubscribe(?:-post)?$/iu;

/** Throws where the email cannot carry the links as they must be: once in the header, and at the end of every version. */
export function checkMessage(data: MailMessageData): void {
  if (data.raw || data.amp || data.watchHtml || data.alternatives?.length)
    throw new MailError('message', 'Give a marketing email as html, text or both: raw, amp, watchHtml and alternatives take no footer.');
  if (!data.html && !data.text) throw new MailError('message', 'Give the email as html, text or both.');
  const named = [...headersOf(data).map(({ key }) => key), ...Object.keys(data.list ?? {}).map((name) => `list-${name}`)];
  if (named.some((name) => LIST_HEADER.test(name.trim())))
    throw new MailError('header', 'Leave the List-Unsubscribe headers to the plugin: an email has one of each (RFC 2369).');
}

/** Any of the three shapes in which nodemailer takes headers, as a list. */
export function headersOf({ headers }: MailMessageData): readonly { readonly key: string; readonly value: unknown }[] {
  if (!headers) return [];
  if (Array.isArray(headers)) return headers;
  if (typeof headers['key'] === 'string' && 'value' in headers) return [{ key: headers['key'], value: headers['value'] }];
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}
