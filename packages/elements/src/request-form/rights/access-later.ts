import type { Request } from '@clarion-privacy/protocol';
import type { FormView } from '../questions/field.ts';
import { missingOfRepresentative, personPage, representativePage } from '../questions/person.ts';
import { confirmedBy } from './confirmed-by.ts';
import type { RightLater } from './right-definition.ts';

/** What a request for access says after its first page. */
export const accessLater = {
  give: 'Give at least one, as we know you by. With an email address you can confirm at once that it is you, and get the data there.',
  labels: { message: 'What you want to see' },
  asked: 'You asked for',
  some: 'Some of the data that we hold on you',
  all: 'All the data that we hold on you',
  send: 'Send request',
  prepare: 'Prepare email',
  sending: 'Sending your request…',
  accepted: 'We have your request for your data',
  doneBy: 'We answer it by',
  next: ({ subject }: Pick<Request, 'subject'>): string[] => [
    confirmedBy(subject),
    subject.email ? 'The data goes to that address by a link that works once, never to this page.' : 'Then it sends you the data, never to this page.',
  ],
  another: 'Send another request',
  receipt: 'Receipt for a request for access',
  due: 'Answered by',
  subject: 'Request for access to my data',
  opening: 'I ask for a copy of the personal data that you hold on me, and for the information that goes with it (Article 15 of the UK GDPR).',
};

/** What a request for access needs after its first page. */
export const later = (form: FormView): RightLater => {
  const say = form.words('accessLater', accessLater);
  return {
    asks: ['message'],
    pages: [personPage(form, say.give), representativePage(form)],
    isChecked: true,
    missing: () => missingOfRepresentative(form),
    labels: say.labels,
    asked: ({ message }) => [[say.asked, message ? say.some : say.all]],
    words: say,
  };
};
