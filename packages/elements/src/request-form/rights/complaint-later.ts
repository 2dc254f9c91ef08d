import type { FormView } from '../questions/field.ts';
import { missingOfRepresentative, personPage, representativePage } from '../questions/person.ts';
import type { Fact, RightLater } from './right-definition.ts';

/** What a complaint says after its first page. */
export const complaintLater = {
  give: 'Give at least one, so that we can answer.',
  missing: { message: 'Say what happened' },
  labels: { message: 'What happened', wish: 'What would put it right' },
  asked: ['You sent', 'A complaint about how we use your data'] as Fact,
  send: 'Send complaint',
  prepare: 'Prepare email',
  sending: 'Sending your complaint…',
  accepted: 'We have your complaint',
  doneBy: 'We acknowledge it by',
  next: (): string[] => [
    'Our team looks into it without undue delay, and may ask you for more.',
    'We tell you how we get on, and what comes of it.',
    'If you write or call about this, give the reference.',
  ],
  another: 'Send another complaint',
  receipt: 'Receipt for a complaint',
  due: 'Acknowledged by',
  subject: 'Complaint about the use of my data',
  opening: 'I complain about how you use personal data (section 164A of the Data Protection Act 2018).',
};

/** What a complaint needs after its first page. */
export const later = (form: FormView): RightLater => {
  const say = form.words('complaintLater', complaintLater);
  return {
    asks: ['message', 'wish'],
    pages: [personPage(form, say.give), representativePage(form)],
    missing: () => ({ ...say.missing, ...missingOfRepresentative(form) }),
    labels: say.labels,
    asked: () => [say.asked],
    words: say,
  };
};
