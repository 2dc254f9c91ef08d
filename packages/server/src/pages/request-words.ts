import { WORDY_RIGHTS } from '@clarion-privacy/protocol';
import type { Right, SuppressionChoice, WordyRight } from '@clarion-privacy/protocol';

/** What a right needs in words. */
interface MessageWords {
  readonly label: string;
  readonly hint?: string;
}

/** What is missing where a right that cannot do without words came without any. */
const MISSING: Readonly<Record<WordyRight, string>> = {
  rectification: 'Say what is wrong or missing, and what it should say instead.',
  restriction: 'Say why we should only store your data.',
  complaint: 'Say what happened.',
};
export const missingWords = (right: unknown): string | undefined => {
  const wordy = WORDY_RIGHTS.find((each) => each === right);
  return wordy && MISSING[wordy];
};

/** What each right asks in words. */
export const MESSAGE_WORDS: Readonly<Record<Right, MessageWords>> = {
  objection: { label: 'Anything to add' },
  erasure: { label: 'Anything to add' },
  access: { label: 'Something in particular', hint: 'Leave this empty to get everything that we hold on you.' },
  rectification: { label: 'What is wrong or missing, and what should it say instead?' },
  restriction: {
    label: 'Why should we only store your data?',
    hint: 'For example: it is wrong and we still have to check it, we may not use it, you need it for a legal claim, or you objected and we still have to weigh that.',
  },
  portability: {
    label: 'Which data, and who should get it?',
    hint: 'This covers data that you gave us, and that we use by your consent or for a contract. Leave it empty to get all of it yourself.',
  },
  complaint: { label: 'What happened, and what would put it right?' },
};

/** What becomes of a suppression entry, where the notice leaves that to the person. */
export const SUPPRESSION_WORDS: Readonly<Record<SuppressionChoice, string>> = {
  'keep-minimal': 'Keep a code, which says only: leave this person alone',
  remove: 'Remove everything, so that you may find me again',
};

/** What each field of a form is called. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: 'Full name',
  email: 'Email address',
  phone: 'Telephone number',
  postal: 'Postal address',
  suppression: 'Suppression file',
  'representative-name': 'Your full name',
  'representative-email': 'Your email address',
  'representative-phone': 'Your telephone number',
  'representative-postal': 'Your postal address',
  'representative-authority': 'How you may act for them',
};
