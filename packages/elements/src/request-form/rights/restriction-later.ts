import { missingOfRepresentative, personPage, representativePage } from '../questions/person.ts';
import { GROUNDS } from './restriction.ts';
import type { RightLater } from './right-definition.ts';

/** What a request for a restriction needs and says after its first page. */
export const later: RightLater = {
  asks: ['ground', 'message'],
  pages: [personPage('Give at least one, as we know you by.'), representativePage],
  missing: () => ({ ground: 'Choose why we should only store your data', ...missingOfRepresentative }),
  labels: { ground: 'Why', message: 'What you added' },
  choices: { ground: Object.fromEntries(GROUNDS.map(({ value, label }) => [value, label])) },
  asked: () => [['You asked for', 'A restriction: that we store your data and do not use it']],
  words: {
    send: 'Send request',
    prepare: 'Prepare email',
    sending: 'Sending your request…',
    accepted: 'We have your request for a restriction',
    doneBy: 'We answer it by',
    next: () => [
      'Our team looks at it and tells you whether the use of your data is restricted.',
      'We tell you before a restriction ends.',
      'If you write or call about this, give the reference.',
    ],
    another: 'Send another request',
    receipt: 'Receipt for a request for a restriction',
    due: 'Answered by',
    subject: 'Request for a restriction',
    opening: 'I ask you to restrict the use of the personal data that you hold on me (Article 18 of the UK GDPR).',
  },
};
