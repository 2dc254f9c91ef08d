import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Speaker } from '../../languages/catalogue.ts';
import type { Request, Subject } from '@clarion-privacy/protocol';
import { detailsMessages } from '../questions/details-messages.ts';
import { personMessages } from '../questions/person-messages.ts';
import type { RightLater } from '../rights/right-definition.ts';
import { conductMessages } from './messages.ts';

/** A message that a person can send by themselves. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  /** Opens the message, addressed, in an email program. */
  readonly href: string;
}

/** Puts a request into a message, in the person's voice. */
export function messageOf(speaker: Speaker, request: Request, later: RightLater, figures: NoticeFigures): Message {
  const { subject: title, opening } = later.words;
  const { representative } = request;
  const words = speaker.words('conduct', conductMessages);
  const { label } = speaker.words('details', detailsMessages);
  const line = (term: string, text: string | undefined): string[] => (text ? [`${term}: ${text}`] : []);
  const who = ({ name, email, phone, postal }: Partial<Subject>): string[] => [
    ...line(label.name, name),
    ...line(label.email, email),
    ...line(label.phone, phone),
    ...line(label.postal, postal),
  ];
  const text = [
    representative ? words.forAnother : opening,
    ...(representative ? ['', opening] : []),
    '',
    ...(request.message ? [request.message, ''] : []),
    ...(later.said?.(request, figures) ?? []).map((fact) => fact.join(': ')),
    ...who(request.subject),
    ...(representative
      ? ['', `${words.from}:`, ...who(representative), ...line(speaker.words('person', personMessages).representative.label['representative-authority'], representative.authority)]
      : []),
    `${words.receipt.notice}: ${words.receipt.version(request.noticeVersion)}`,
  ].join('\n');
  const address = encodeURIComponent(figures.contact.email).replace('%40', '@');
  // RFC 6068: line breaks in a mailto body are CR LF.
  const body = encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  return { subject: title, text, href: `mailto:${address}?subject=${encodeURIComponent(title)}&body=${body}` };
}
