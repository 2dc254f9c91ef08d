import type { Request } from '@clarion-privacy/protocol';
import type { FormView } from '../questions/field.ts';
import { missingOfRepresentative, personPage, representativePage } from '../questions/person.ts';
import { confirmedBy } from './confirmed-by.ts';
import { erasure } from './erasure.ts';
import type { Fact, RightLater } from './right-definition.ts';

/** What an erasure says after its first page. */
export const erasureLater = {
  give: 'Give at least one, as we know you by. With an email address you can confirm at once that it is you.',
  missing: { suppression: 'Choose what should stay on our suppression file' },
  labels: { suppression: 'Suppression file' },
  asked: ['You asked for', 'Erasure of your data'] as Fact,
  send: 'Send request',
  prepare: 'Prepare email',
  sending: 'Sending your request…',
  accepted: 'We have your request for erasure',
  doneBy: 'We answer it by',
  next: ({ subject }: Pick<Request, 'subject'>): string[] => [
    confirmedBy(subject),
    'Then we erase what we hold on you, and pass it on to those who had it from us.',
  ],
  another: 'Send another request',
  receipt: 'Receipt for a request for erasure',
  due: 'Answered by',
  subject: 'Request for erasure',
  opening: 'I ask you to erase the personal data that you hold on me (Article 17 of the UK GDPR).',
};

/** What an erasure needs after its first page. */
export const later = (form: FormView): RightLater => {
  const say = form.words('erasureLater', erasureLater);
  const { 'keep-minimal': code, remove } = form.words('erasure', erasure).kept;
  const kept = { 'keep-minimal': code.label, remove: remove.label };
  const entry = ({ suppression }: Request): readonly Fact[] =>
    suppression ? [[say.labels.suppression, kept[suppression]]] : [];
  return {
    asks: ['suppression'],
    pages: [personPage(form, say.give), representativePage(form)],
    isChecked: true,
    missing: () => ({ ...say.missing, ...missingOfRepresentative(form) }),
    labels: say.labels,
    choices: { suppression: kept },
    asked: (request) => [say.asked, ...entry(request)],
    said: entry,
    words: say,
  };
};
