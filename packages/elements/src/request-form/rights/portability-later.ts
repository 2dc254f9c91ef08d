import type { Request } from '@clarion-privacy/protocol';
import type { FormView } from '../questions/field.ts';
import { missingOfRepresentative, personPage, representativePage } from '../questions/person.ts';
import { confirmedBy } from './confirmed-by.ts';
import type { Fact, RightLater } from './right-definition.ts';

/** What a request to take data elsewhere says after its first page. */
export const portabilityLater = {
  give: 'Give at least one, as we know you by.',
  labels: { message: 'Which data', wish: 'Who should get it' },
  asked: ['You asked for', 'Your data in a form to take elsewhere'] as Fact,
  send: 'Send request',
  prepare: 'Prepare email',
  sending: 'Sending your request…',
  accepted: 'We have your request to take your data elsewhere',
  doneBy: 'We answer it by',
  next: ({ subject }: Pick<Request, 'subject'>): string[] => [
    confirmedBy(subject),
    'Then we send you the data in a form that other programs read.',
    'If you write or call about this, give the reference.',
  ],
  another: 'Send another request',
  receipt: 'Receipt for a request to take data elsewhere',
  due: 'Answered by',
  subject: 'Request for data portability',
  opening: 'I ask for the personal data that I gave you, in a form that other programs read (Article 20 of the UK GDPR).',
};

/** What a request to take data elsewhere needs after its first page. */
export const later = (form: FormView): RightLater => {
  const say = form.words('portabilityLater', portabilityLater);
  return {
    asks: ['message', 'wish'],
    pages: [personPage(form, say.give), representativePage(form)],
    missing: () => missingOfRepresentative(form),
    labels: say.labels,
    asked: () => [say.asked],
    words: say,
  };
};
