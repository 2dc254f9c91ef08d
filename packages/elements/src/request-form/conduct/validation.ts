import { LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';
import type { Detail, FieldErrors, FieldId, FormValues } from '../form-values.ts';
import { conductMessages } from './messages.ts';
import { DETAILS, subjectOf } from './request-body.ts';

/** What to mend before sending, in the words that the page shows; the server checks again. */
export function check(
  values: FormValues,
  needed: readonly Detail[],
  labels: Readonly<Record<Detail, string>>,
): FieldErrors {
  const { errors } = conductMessages;
  const found: Partial<Record<FieldId, string>> = {};
  const subject = subjectOf(values);

  if (values.someChannels && !values.channels.length) found.channels = errors.noChannel;
  if (values.someCompanies && !values.companies.length) found.companies = errors.noCompany;

  for (const detail of DETAILS) {
    const text = subject[detail];
    if (text === undefined) {
      if (needed.includes(detail)) found[detail] = errors.missing[detail];
    } else if (text.length > LIMITS[detail]) found[detail] = errors.tooLong(labels[detail], LIMITS[detail]);
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
