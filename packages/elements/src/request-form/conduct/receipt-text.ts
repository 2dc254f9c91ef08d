import type { ConfirmationView } from './confirmation.ts';
import { formatDate, formatMoment } from './dates.ts';
import { conductMessages } from './messages.ts';

/** The receipt as plain text: complete by itself, and without the person's details. */
export function receiptText({ receipt, request, later, figures, form }: ConfirmationView): string {
  const { contact, organisation, timeZone } = figures;
  const words = form.words('conduct', conductMessages).receipt;
  return [
    later.words.receipt,
    organisation.name,
    '',
    `${words.reference}: ${receipt.reference}`,
    ...later.asked(request, figures).map((fact) => fact.join(': ')),
    `${words.received}: ${formatMoment(receipt.receivedAt, timeZone, form)}`,
    `${later.words.due}: ${formatDate(receipt.dueBy, form)}`,
    // A promise of the law's own date is none of the notice's.
    ...(figures.rights[receipt.right] ? [`${words.promised}: ${formatDate(receipt.promisedBy, form)}`] : []),
    `${words.statutory}: ${formatDate(receipt.statutoryBy, form)}`,
    `${words.notice}: ${words.version(receipt.noticeVersion)}`,
    '',
    `${words.contact}: ${contact.team}`,
    contact.email,
    contact.phone,
    ...contact.post,
    '',
    // One line, by which anyone can check the receipt, and see what it proves.
    ...(receipt.signature ? [`${words.signature}:`, receipt.signature, ''] : []),
  ].join('\n');
}
