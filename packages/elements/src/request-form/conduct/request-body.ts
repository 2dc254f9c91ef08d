import type { NoticeFigures, Right } from '@clarion-privacy/notice';
import type { Request, Subject } from '@clarion-privacy/protocol';
import { LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';
import type { Detail, FormValues } from '../form-values.ts';

export const DETAILS: readonly Detail[] = ['email', 'phone', 'postal', 'name'];

/** One line without the white space that pasting brings along. */
const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The person's details, tidied; what was left empty is left out. */
export function subjectOf(values: FormValues): Subject {
  const subject: Subject = {};
  for (const detail of DETAILS) {
    const text = detail === 'postal' ? values.postal.trim() : line(values[detail]);
    if (text) subject[detail] = text;
  }
  return subject;
}

/** The body of `POST /v1/requests`. */
export function requestOf(
  right: Right,
  values: FormValues,
  figures: Pick<NoticeFigures, 'version'>,
  page: { readonly site?: string | undefined; readonly locale?: string | undefined },
): Request {
  const { site, locale } = page;
  return {
    right,
    subject: subjectOf(values),
    ...(values.someChannels && { channels: [...values.channels] }),
    ...(values.someCompanies && { companies: [...values.companies] }),
    ...(site && { site }),
    noticeVersion: figures.version,
    ...(locale && locale.length <= LIMITS.locale && PATTERNS.locale.test(locale) && { locale }),
  };
}
