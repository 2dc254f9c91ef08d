import { LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';
import type { FieldErrors, FieldId } from '../form-values.ts';
import { detailsMessages } from '../questions/details-messages.ts';
import { personMessages } from '../questions/person-messages.ts';
import type { RightLater } from '../rights/right-definition.ts';
import type { Speaker } from '../../languages/catalogue.ts';
import { conductMessages } from './messages.ts';
import { messageIn, tidied } from './request-body.ts';

/** What each field is called. */
export const labelOf = (speaker: Speaker, field: FieldId, { labels }: Pick<RightLater, 'labels'>): string =>
  ({
    ...speaker.words('details', detailsMessages).label,
    ...speaker.words('person', personMessages).representative.label,
    ...labels,
  })[field as 'email'] ?? field;

/** What to mend before a page is left, in the words that it shows; the server checks again. */
export function check(
  speaker: Speaker,
  data: FormData,
  fields: readonly FieldId[],
  later: Pick<RightLater, 'missing' | 'labels' | 'choices'>,
): FieldErrors {
  const { errors: say } = speaker.words('conduct', conductMessages);
  const found: Partial<Record<FieldId, string>> = {};
  const missing = later.missing(data);
  for (const field of fields) {
    const text = tidied(data, field);
    const label = labelOf(speaker, field, later);
    const name = field.replace('representative-', '') as keyof typeof LIMITS;
    const limit = LIMITS[field === 'wish' ? 'message' : name];
    const long = field === 'message' ? messageIn(data, later, fields) : text;
    const wrong = !text
      ? missing[field]
      : long.length > limit
        ? say.tooLong(label, limit)
        : formOf(say, name, text, label);
    if (wrong) found[field] = wrong;
  }
  const asksWho = fields.includes('email');
  const isKnown = fields.some((field) => found[field] || ((field === 'email' || field === 'phone' || field === 'postal') && tidied(data, field)));
  if (asksWho && !isKnown) found.email = say.noDetail;
  return found;
}

/** What is wrong with the form of a text. */
function formOf(say: typeof conductMessages.errors, name: string, text: string, label: string): string | undefined {
  if (name === 'email' || name === 'phone') return PATTERNS[name].test(text) ? undefined : say[name];
  return PATTERNS.lines.test(text) ? undefined : say.control(label);
}
