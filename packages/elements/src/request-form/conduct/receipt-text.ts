import { messages } from '../messages.ts';
import type { ConfirmationView } from './confirmation.ts';
import { formatDate, formatMoment } from './dates.ts';
import { conductMessages as words } from './messages.ts';

/** The receipt as plain text: complete by itself, and without the person's details. */
export function receiptText({ receipt, request, later, figures }: ConfirmationView): string {
  const { contact, organisation, timeZone } = figures;
  const { language } = messages;
  return [
    later.words.receipt,
    organisation.name,
    '',
    `${words.receipt.reference}: ${receipt.reference}`,
    ...later.asked(request, figures).map((fact) => fact.join(': ')),
    `${words.receipt.received}: ${formatMoment(receipt.receivedAt, timeZone, language)}`,
    `${later.words.due}: ${formatDate(receipt.dueBy, language)}`,
    // A promise of the law's own date is none of the notice's.
    ...(figures.rights[receipt.right] ? [`${words.receipt.promised}: ${formatDate(receipt.promisedBy, language)}`] : []),
    `${words.receipt.statutory}: ${formatDate(receipt.statutoryBy, language)}`,
    `${words.receipt.notice}: ${words.receipt.version(receipt.noticeVersion)}`,
    '',
    `${words.receipt.contact}: ${contact.team}`,
    contact.email,
    contact.phone,
    ...contact.post,
    '',
    // One line, by which anyone can check the receipt, and see what it proves.
    ...(receipt.signature ? [`${words.receipt.signature}:`, receipt.signature, ''] : []),
  ].join('\n');
}
