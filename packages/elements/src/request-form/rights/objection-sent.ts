import type { SentWords } from './right-definition.ts';

/** What an objection says once it is sent, and in a message. */
export const objectionSent: SentWords = {
  sending: 'Sending your objection…',
  accepted: 'We have your objection',
  doneBy: 'We will have acted on it by',
  next: [
    'Your details are on our suppression file from now on, so that our systems leave them out of marketing.',
    'A message that was already on its way may still arrive.',
    'You need do nothing more. If you write or call about this, give the reference.',
  ],
  another: 'Send another objection',
  receipt: 'Receipt for an objection to marketing',
  subject: 'Objection to marketing',
  opening: 'I object to the use of my personal data for direct marketing.',
};
