import { missingOfRepresentative, personPage, representativePage } from '../questions/person.ts';
import { confirmedBy } from './confirmed-by.ts';
import type { RightLater } from './right-definition.ts';

/** What a request for access needs and says after its first page. */
export const later: RightLater = {
  asks: ['message'],
  pages: [
    personPage('Give at least one, as we know you by. With an email address you can confirm at once that it is you, and get the data there.'),
    representativePage,
  ],
  isChecked: true,
  missing: () => missingOfRepresentative,
  labels: { message: 'What you want to see' },
  asked: ({ message }) => [['You asked for', message ? 'Some of the data that we hold on you' : 'All the data that we hold on you']],
  words: {
    send: 'Send request',
    prepare: 'Prepare email',
    sending: 'Sending your request…',
    accepted: 'We have your request for your data',
    doneBy: 'We answer it by',
    next: ({ subject }) => [
      confirmedBy(subject),
      subject.email ? 'The data goes to that address by a link that works once, never to this page.' : 'Then it sends you the data, never to this page.',
    ],
    another: 'Send another request',
    receipt: 'Receipt for a request for access',
    due: 'Answered by',
    subject: 'Request for access to my data',
    opening: 'I ask for a copy of the personal data that you hold on me, and for the information that goes with it (Article 15 of the UK GDPR).',
  },
};
