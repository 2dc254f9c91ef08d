import type { Request } from '@clarion-privacy/protocol';
import { missingOfRepresentative, personPage, representativePage } from '../questions/person.ts';
import { confirmedBy } from './confirmed-by.ts';
import { KEPT_OR_NOT } from './erasure.ts';
import type { Fact, RightLater } from './right-definition.ts';

const SUPPRESSION = Object.fromEntries(KEPT_OR_NOT.map(({ value, label }) => [value, label]));

const entry = ({ suppression }: Request): readonly Fact[] =>
  suppression ? [['Suppression file', SUPPRESSION[suppression] ?? suppression]] : [];

/** What an erasure needs and says after its first page. */
export const later: RightLater = {
  asks: ['suppression'],
  pages: [
    personPage('Give at least one, as we know you by. With an email address you can confirm at once that it is you.'),
    representativePage,
  ],
  isChecked: true,
  missing: () => ({ suppression: 'Choose what should stay on our suppression file', ...missingOfRepresentative }),
  labels: { suppression: 'Suppression file' },
  choices: { suppression: SUPPRESSION },
  asked: (request) => [['You asked for', 'Erasure of your data'], ...entry(request)],
  said: (request) => entry(request),
  words: {
    send: 'Send request',
    prepare: 'Prepare email',
    sending: 'Sending your request…',
    accepted: 'We have your request for erasure',
    doneBy: 'We answer it by',
    next: ({ subject }) => [
      confirmedBy(subject),
      'Then we erase what we hold on you, and pass it on to those who had it from us.',
    ],
    another: 'Send another request',
    receipt: 'Receipt for a request for erasure',
    due: 'Answered by',
    subject: 'Request for erasure',
    opening: 'I ask you to erase the personal data that you hold on me (Article 17 of the UK GDPR).',
  },
};
