import { renderLetter } from '@clarion-privacy/mail';
import type { LetterPart, Links } from '@clarion-privacy/mail';
import type { CompiledNotice } from '@clarion-privacy/notice';
import type { Mail } from '../outbox/outbox-store.ts';
import type { StoredAcknowledgement } from './acknowledgement-store.ts';
import { channelsInWords } from './words.ts';

export interface MailParts {
  readonly links: Links;
  readonly baseUrl: string;
}

/** Tells a person which notice they were shown, what they refused there, and where they see what has changed since. */
export const acknowledgementMail = (
  email: string,
  { noticeVersion, refuses, objection, company, acknowledged }: StoredAcknowledgement,
  { figures, collection }: CompiledNotice,
  { links, baseUrl }: MailParts,
): Mail => {
  const name = figures.companies.find(({ id }) => id === company)?.name ?? figures.organisation.name;
  const open = (collection?.channels ?? []).filter((channel) => !refuses.includes(channel));
  const { language } = figures;
  const parts: readonly (LetterPart | false | undefined)[] = [
    `You gave ${name} your details. ${acknowledged ? 'You acknowledged' : 'You were shown'} our privacy notice, version ${noticeVersion}.`,
    collection && `We use your details ${collection.request}.`,
    objection !== undefined && `You refused marketing by ${channelsInWords(refuses, language, 'conjunction')}. We have stopped it, for the whole group. Your reference is ${objection}.`,
    ...(collection?.marketing !== undefined && open.length > 0
      ? [
          `We may also use them ${collection.marketing} by ${channelsInWords(open, language, 'disjunction')}. You can stop that at any time.`,
          { button: { label: 'Choose what we may send you', href: links.createLink({ email, purpose: 'preferences' }) } },
        ]
      : []),
    'We change our notice now and then. This link always tells what has changed since the version above.',
    { button: { label: 'See what has changed since', href: changesOf(noticeVersion, baseUrl) } },
    'If it was not you who gave us this address, tell us, and we remove it.',
  ];
  const letter = renderLetter({ subject: 'The privacy notice that you were shown', parts: parts.filter((part) => part !== false && part !== undefined) }, figures);
  return { kind: 'acknowledgement', recipient: email, ...letter };
};

const changesOf = (version: string, baseUrl: string): string =>
  new URL(`v1/notice/${encodeURIComponent(version)}/changes`, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`).href;
