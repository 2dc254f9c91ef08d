import { LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';
import type { FieldErrors, FieldId } from '../form-values.ts';
import { detailsMessages } from '../questions/details-messages.ts';
import { personMessages } from '../questions/person-messages.ts';
import type { RightLater } from '../rights/right-definition.ts';
import { conductMessages } from './messages.ts';
import { messageIn, tidied } from './request-body.ts';

const { errors: say } = conductMessages;

/** What each field is called. */
export const labelOf = (field: FieldId, { labels }: Pick<RightLater, 'labels'>): string =>
  ({ ...detailsMessages.label, ...personMessages.representative.label, ...labels })[field as 'email'] ?? field;

/** What to mend before a page is left, in the words that it shows; the server checks again. */
export function check(data: FormData, fields: readonly FieldId[], later: Pick<RightLater, 'missing' | 'labels' | 'choices'>): FieldErrors {
  const found: Partial<Record<FieldId, string>> = {};
  const missing = later.missing(data);
  for (const field of fields) {
    const text = tidied(data, field);
    const name = field.replace('representative-', '') as keyof typeof LIMITS;
    const limit = LIMITS[field === 'wish' ? 'message' : name];
    const long = field === 'message' ? messageIn(data, later, fields) : text;
    const wrong = !text
      ? missing[field]
      : long.length > limit
        ? say.tooLong(labelOf(field, later), limit)
        : formOf(name, text, labelOf(field, later));
    if (wrong) found[field] = wrong;
  }
  const asksWho = fields.includes('email');
  const isKnown = fields.some((field) => found[field] || ((field === 'email' || field === 'phone' || field === 'postal') && tidied(data, field)));
  if (asksWho && !isKnown) found.email = say.noDetail;
  return found;
}

/** What is wrong with the form of a text. */
function formOf(name: string, text: string, label: string): string | undefined {
  if (name === 'email' || name === 'phone') return PATTERNS[name].test(text) ? undefined : say[name];
  return PATTERNS.lines.test(text) ? undefined : say.control(label);
}
