import { LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';
import { DETAILS, subjectOf, type Detail, type FieldErrors, type FieldId, type FormValues } from './form-values.ts';
import type { Messages } from './messages.ts';

/** Which detail each channel goes by: without it, that channel alone cannot be stopped. */
const NEEDED = [
  ['email', 'email'],
  ['phone', 'phone'],
  ['post', 'postal'],
] as const;

/** The details that the chosen channels cannot do without. */
export function neededDetails(values: FormValues): readonly Detail[] {
  if (!values.someChannels) return [];
  return NEEDED.flatMap(([channel, detail]) => (values.channels.includes(channel) ? [detail] : []));
}

/** What to mend before sending, in the words that the page shows; the server checks again. */
export function check(values: FormValues, { errors }: Messages): FieldErrors {
  const found: Partial<Record<FieldId, string>> = {};
  const subject = subjectOf(values);
  const needed = neededDetails(values);

  if (values.someChannels && !values.channels.length) found.channels = errors.noChannel;
  if (values.someCompanies && !values.companies.length) found.companies = errors.noCompany;

  for (const detail of DETAILS) {
    const text = subject[detail];
    if (text === undefined) {
      if (needed.includes(detail)) found[detail] = errors.missing[detail];
    } else if (text.length > LIMITS[detail]) found[detail] = errors.tooLong[detail](LIMITS[detail]);
    else if (!FORMS[detail].test(text)) found[detail] = errors.form[detail];
  }
  if (!subject.email && !subject.phone && !subject.postal && !needed.length) found.email = errors.noDetail;
  return found;
}

const FORMS: Readonly<Record<Detail, RegExp>> = {
  email: PATTERNS.email,
  phone: PATTERNS.phone,
  postal: PATTERNS.lines,
  name: PATTERNS.line,
};
