import type { FormView } from '../questions/field.ts';
import { missingOfRepresentative, personPage, representativePage } from '../questions/person.ts';
import type { Fact, RightLater } from './right-definition.ts';

/** What a request for a correction says after its first page. */
export const rectificationLater = {
  give: 'Give at least one, as we know you by now, even where that is what is wrong.',
  missing: { message: 'Say what is wrong or missing' },
  labels: { message: 'What is wrong or missing', wish: 'What it should say instead' },
  asked: ['You asked for', 'A correction of your data'] as Fact,
  send: 'Send request',
  prepare: 'Prepare email',
  sending: 'Sending your request…',
  accepted: 'We have your request for a correction',
  doneBy: 'We answer it by',
  next: (): string[] => [
    'Our team looks at what we hold, corrects it, and tells those who had it from us.',
    'If we need to know more, we ask you first.',
    'If you write or call about this, give the reference.',
  ],
  another: 'Send another request',
  receipt: 'Receipt for a request for a correction',
  due: 'Answered by',
  subject: 'Request for a correction',
  opening: 'I ask you to correct the personal data that you hold on me (Article 16 of the UK GDPR).',
};

/** What a request for a correction needs after its first page. */
export const later = (form: FormView): RightLater => {
  const say = form.words('rectificationLater', rectificationLater);
  return {
    asks: ['message', 'wish'],
    pages: [personPage(form, say.give), representativePage(form)],
    missing: () => ({ ...say.missing, ...missingOfRepresentative(form) }),
    labels: say.labels,
    asked: () => [say.asked],
    words: say,
  };
};
