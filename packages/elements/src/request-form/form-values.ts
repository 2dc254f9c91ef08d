import type { Channel, NoticeFigures, Right } from '@clarion-privacy/notice';
import type { Request, Subject } from '@clarion-privacy/protocol';
import { CHANNELS, LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';

/** The details by which a person can be found. */
export const DETAILS = ['email', 'phone', 'postal', 'name'] as const;
export type Detail = (typeof DETAILS)[number];

/** Everything that a person can get wrong; also the id of the control to go to. */
export type FieldId = Detail | 'channels' | 'companies';
export type FieldErrors = Readonly<Partial<Record<FieldId, string>>>;

/** What a person has put into the form, as they put it. */
export interface FormValues extends Readonly<Record<Detail, string>> {
  /** Whether `channels` counts; otherwise every channel is meant. */
  readonly someChannels: boolean;
  readonly channels: readonly Channel[];
  /** Whether `companies` counts; otherwise the whole group is meant. */
  readonly someCompanies: boolean;
  readonly companies: readonly string[];
}

/** Reads a form: this element's own, or the plain one that stands between its tags. */
export function valuesOf(data: FormData): FormValues {
  const text = (name: string): string => String(data.get(name) ?? '');
  const channels = CHANNELS.filter((channel) => data.getAll('channels').includes(channel));
  const companies = data.getAll('companies').map(String).filter(Boolean);
  const some = (name: string, chosen: number): boolean => (text(`${name}-scope`) || (chosen ? 'some' : '')) === 'some';
  return {
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    postal: text('postal'),
    channels,
    someChannels: some('channels', channels.length),
    companies,
    someCompanies: some('companies', companies.length),
  };
}

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
