import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Request } from '@clarion-privacy/protocol';
import type { Messages } from '../messages.ts';
import type { FormRight } from '../rights/right-definition.ts';
import { sentWords } from '../rights/sent-words.ts';
import { conductMessages as words } from './messages.ts';

/** The channels of a request, in words. */
export const channelsInWords = ({ channels }: Pick<Request, 'channels'>, said: Messages): string =>
  channels ? channels.map((channel) => said.channels[channel]).join(', ') : said.channels.all;

/** The companies of a request, in words. */
export const companiesInWords = (
  { companies }: Pick<Request, 'companies'>,
  { companies: all, organisation }: NoticeFigures,
): string =>
  companies ? companies.map((id) => all.find((company) => company.id === id)?.name ?? id).join(', ') : organisation.name;

/** A message that a person can send by themselves. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  /** Opens the message, addressed, in an email program. */
  readonly href: string;
}

/** Puts a request into a message, in the person's voice. */
export function messageOf(request: Request, right: FormRight, figures: NoticeFigures, said: Messages): Message {
  const own = sentWords[right];
  const { email, phone, postal, name } = request.subject;
  const line = (label: string, text: string | undefined): string[] => (text ? [`${label}: ${text}`] : []);
  const text = [
    own.opening,
    '',
    `${words.ready.stop}: ${channelsInWords(request, said)}`,
    `${words.from}: ${companiesInWords(request, figures)}`,
    ...line(said.details.label.name, name),
    ...line(said.details.label.email, email),
    ...line(said.details.label.phone, phone),
    ...line(said.details.label.postal, postal),
    `${words.receipt.notice}: ${words.receipt.version(request.noticeVersion)}`,
  ].join('\n');
  const address = encodeURIComponent(figures.contact.email).replace('%40', '@');
  // RFC 6068: line breaks in a mailto body are CR LF.
  const body = encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  return { subject: own.subject, text, href: `mailto:${address}?subject=${encodeURIComponent(own.subject)}&body=${body}` };
}
