import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Request } from '@clarion-privacy/protocol';
import type { Messages } from './messages.ts';
import type { RightDefinition } from './rights/right-definition.ts';

/** The channels of a request, in words. */
export const channelsInWords = ({ channels }: Pick<Request, 'channels'>, words: Messages): string =>
  channels ? channels.map((channel) => words.channels[channel]).join(', ') : words.channels.all;

/** The companies of a request, in words. */
export const companiesInWords = ({ companies }: Pick<Request, 'companies'>, { companies: all, organisation }: NoticeFigures): string =>
  companies ? companies.map((id) => all.find((company) => company.id === id)?.name ?? id).join(', ') : organisation.name;

/** A message that a person can send by themselves. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  /** Opens the message, addressed, in an email program. */
  readonly href: string;
}

/** Puts a request into a message, in the person's voice. */
export function messageOf(request: Request, { words: own }: RightDefinition, figures: NoticeFigures, words: Messages): Message {
  const { email, phone, postal, name } = request.subject;
  const line = (label: string, text: string | undefined): string[] => (text ? [`${label}: ${text}`] : []);
  const text = [
    own.opening,
    '',
    `${words.ready.stop}: ${channelsInWords(request, words)}`,
    `${words.from}: ${companiesInWords(request, figures)}`,
    ...line(words.details.name, name),
    ...line(words.details.email, email),
    ...line(words.details.phone, phone),
    ...line(words.details.postal, postal),
    `${words.receipt.notice}: ${words.receipt.version(request.noticeVersion)}`,
  ].join('\n');
  const address = encodeURIComponent(figures.contact.email).replace('%40', '@');
  // RFC 6068: line breaks in a mailto body are CR LF.
  const body = encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  return { subject: own.subject, text, href: `mailto:${address}?subject=${encodeURIComponent(own.subject)}&body=${body}` };
}
