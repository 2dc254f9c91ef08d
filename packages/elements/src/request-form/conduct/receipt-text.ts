import type { ConfirmationView } from './confirmation.ts';
import { formatDate, formatMoment } from './dates.ts';
import { conductMessages as words } from './messages.ts';
import { channelsInWords, companiesInWords } from './wording.ts';

/** The receipt as plain text: complete by itself, and without the person's details. */
export function receiptText({ receipt, request, own, said, figures }: ConfirmationView): string {
  const { contact, organisation, timeZone } = figures;
  const { language } = said;
  return [
    own.receipt,
    organisation.name,
    '',
    `${words.receipt.reference}: ${receipt.reference}`,
    `${words.asked}: ${channelsInWords(request, said)}`,
    `${words.from}: ${companiesInWords(request, figures)}`,
    `${words.receipt.received}: ${formatMoment(receipt.receivedAt, timeZone, language)}`,
    `${words.receipt.due}: ${formatDate(receipt.dueBy, language)}`,
    `${words.receipt.promised}: ${formatDate(receipt.promisedBy, language)}`,
    `${words.receipt.statutory}: ${formatDate(receipt.statutoryBy, language)}`,
    `${words.receipt.notice}: ${words.receipt.version(receipt.noticeVersion)}`,
    '',
    `${words.receipt.contact}: ${contact.team}`,
    contact.email,
    contact.phone,
    ...contact.post,
    '',
  ].join('\n');
}
