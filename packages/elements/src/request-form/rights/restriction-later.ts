import type { FormView } from '../questions/field.ts';
import { missingOfRepresentative, personPage, representativePage } from '../questions/person.ts';
import { restriction } from './restriction.ts';
import type { Fact, RightLater } from './right-definition.ts';

/** What a request for a restriction says after its first page. */
export const restrictionLater = {
  give: 'Give at least one, as we know you by.',
  missing: { ground: 'Choose why we should only store your data' },
  labels: { ground: 'Why', message: 'What you added' },
  asked: ['You asked for', 'A restriction: that we store your data and do not use it'] as Fact,
  send: 'Send request',
  prepare: 'Prepare email',
  sending: 'Sending your request…',
  accepted: 'We have your request for a restriction',
  doneBy: 'We answer it by',
  next: (): string[] => [
    'Our team looks at it and tells you whether the use of your data is restricted.',
    'We tell you before a restriction ends.',
    'If you write or call about this, give the reference.',
  ],
  another: 'Send another request',
  receipt: 'Receipt for a request for a restriction',
  due: 'Answered by',
  subject: 'Request for a restriction',
  opening: 'I ask you to restrict the use of the personal data that you hold on me (Article 18 of the UK GDPR).',
};

/** What a request for a restriction needs after its first page. */
export const later = (form: FormView): RightLater => {
  const say = form.words('restrictionLater', restrictionLater);
  return {
    asks: ['ground', 'message'],
    pages: [personPage(form, say.give), representativePage(form)],
    missing: () => ({ ...say.missing, ...missingOfRepresentative(form) }),
    labels: say.labels,
    choices: { ground: form.words('restriction', restriction).grounds },
    asked: () => [say.asked],
    words: say,
  };
};
