import { missingOfRepresentative, personPage, representativePage } from '../questions/person.ts';
import type { RightLater } from './right-definition.ts';

/** What a complaint needs and says after its first page. */
export const later: RightLater = {
  asks: ['message', 'wish'],
  pages: [personPage('Give at least one, so that we can answer.'), representativePage],
  missing: () => ({ message: 'Say what happened', ...missingOfRepresentative }),
  labels: { message: 'What happened', wish: 'What would put it right' },
  asked: () => [['You sent', 'A complaint about how we use your data']],
  words: {
    send: 'Send complaint',
    prepare: 'Prepare email',
    sending: 'Sending your complaint…',
    accepted: 'We have your complaint',
    doneBy: 'We acknowledge it by',
    next: () => [
      'Our team looks into it without undue delay, and may ask you for more.',
      'We tell you how we get on, and what comes of it.',
      'If you write or call about this, give the reference.',
    ],
    another: 'Send another complaint',
    receipt: 'Receipt for a complaint',
    due: 'Acknowledged by',
    subject: 'Complaint about the use of my data',
    opening: 'I complain about how you use personal data (section 164A of the Data Protection Act 2018).',
  },
};
