import type { NoticeFigures, Right } from '@clarion-privacy/notice';
import type { Representative, Request, Subject, SuppressionChoice } from '@clarion-privacy/protocol';
import { LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';
import { textOf } from '../text-of.ts';
import type { Detail, FieldId } from '../form-values.ts';
import type { LaterPage, RightLater } from '../rights/right-definition.ts';

const DETAILS: readonly Detail[] = ['email', 'phone', 'postal', 'name'];

/** Longer texts keep their lines. */
const LONG: readonly string[] = ['postal', 'message', 'wish', 'representative-authority'];

/** What was typed into a field, without the white space that pasting brings along. */
export const tidied = (data: FormData, field: string): string => {
  const text = textOf(data, field).trim();
  return LONG.includes(field) ? text : text.replace(/\s+/g, ' ');
};

/** The person's details, tidied; what was left empty is left out. */
const subjectOf = (data: FormData): Subject => given(data, '', DETAILS);

const given = <Name extends string>(data: FormData, prefix: string, names: readonly Name[]): Partial<Record<Name, string>> => {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = tidied(data, prefix + name);
    if (text) found[name] = text;
  }
  return found;
};

/** What the request needs in words: each answer under what it answers, the first as it stands. */
export function messageIn(data: FormData, { labels, choices }: Pick<RightLater, 'labels' | 'choices'>, fields: readonly FieldId[]): string {
  const part = (field: FieldId): string => (fields.includes(field) ? tidied(data, field) : '');
  const ground = part('ground');
  return [
    choices?.ground?.[ground] ?? '',
    part('message'),
    part('wish') && `${labels.wish}: ${part('wish')}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The body of `POST /v1/requests`. */
export function requestOf(
  right: Right,
  later: RightLater,
  pages: readonly LaterPage[],
  data: FormData,
  figures: Pick<NoticeFigures, 'version' | 'erasure'>,
  page: { readonly site?: string | undefined; readonly locale?: string | undefined },
): Request {
  const { site, locale } = page;
  const fields = pages.flatMap((each) => each.fields);
  const message = messageIn(data, later, fields);
  const suppression = figures.erasure.suppression === 'ask' && fields.includes('suppression') && textOf(data, 'suppression');
  return {
    right,
    subject: subjectOf(data),
    ...later.scope?.(data),
    ...(site && { site }),
    noticeVersion: figures.version,
    ...(message && { message }),
    ...(suppression && { suppression: suppression as SuppressionChoice }),
    ...(fields.includes('representative-name') && {
      representative: given(data, 'representative-', ['name', 'email', 'phone', 'authority']) as Representative,
    }),
    ...(locale && locale.length <= LIMITS.locale && PATTERNS.locale.test(locale) && { locale }),
  };
}
