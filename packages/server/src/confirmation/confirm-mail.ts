import { renderLetter } from '@clarion-privacy/mail';
import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Right } from '@clarion-privacy/protocol';
import type { Mail } from '../outbox/outbox-store.ts';
import type { StoredRequest } from '../requests/request-store.ts';

interface ConfirmWords {
  readonly subject: string;
  readonly asked: (organisation: string) => string;
  readonly nothing: string;
}

const WORDS: Readonly<Partial<Record<Right, ConfirmWords>>> = {
  erasure: {
    subject: 'Confirm that we may delete your data',
    asked: (organisation) => `We were asked to delete the data that ${organisation} holds on this email address. Before we do, we make sure that you want it.`,
    nothing: 'nothing is deleted',
  },
  access: {
    subject: 'Confirm that we may send you your data',
    asked: (organisation) => `We were asked for the data that ${organisation} holds on this email address. Before we send it, we make sure that you asked.`,
    nothing: 'nothing is sent',
  },
  portability: {
    subject: 'Confirm that we may send you your data',
    asked: (organisation) => `We were asked for the data that ${organisation} holds on this email address, in a form to take elsewhere. Before we send it, we make sure that you asked.`,
    nothing: 'nothing is sent',
  },
};

/** Asks the owner of an address whether a request is theirs. It says nothing of who asked or of what is held. */
export const confirmMail = (
  { right, reference, receivedAt }: Pick<StoredRequest, 'right' | 'reference' | 'receivedAt'>,
  { address, url, statusUrl, expiresAt, figures }: { readonly address: string; readonly url: string; readonly statusUrl: string; readonly expiresAt: Date; readonly figures: NoticeFigures },
): Mail => {
  const words = WORDS[right] ?? WORDS.access!;
  const day = (instant: string): string => dateInWords(civilDateIn(instant, figures.timeZone), figures.language);
  const letter = renderLetter(
    {
      subject: words.subject,
      parts: [
        words.asked(figures.organisation.name),
        { facts: [['Reference', reference], ['We were asked on', day(receivedAt)], ['Confirm it by', day(expiresAt.toISOString())]] },
        { button: { label: 'See what happens, and confirm', href: url } },
        `To open the page confirms nothing: there you press a button. The link works once.`,
        `If it was not you who asked, you need do nothing: ${words.nothing}.`,
        { link: { label: 'See where it stands, now or later', href: statusUrl } },
      ],
    },
    figures,
  );
  return { kind: 'confirm-request', recipient: address, ...letter };
};
