import { z } from 'zod';
import { CALENDARS } from '../deadlines/calendars.ts';
import { isCivilDate } from '../deadlines/civil-date.ts';
import { isDuration } from '../deadlines/duration.ts';
import { isSafeHref } from '../href.ts';
import type { NoticeFigures } from '../notice.ts';
import { CHANNELS, RIGHTS, SUPPRESSION_ON_ERASURE, WAYS } from '../vocabulary.ts';

const text = z
  .string('Write a text, in quotes if it looks like a number.')
  .trim()
  .min(1, 'Write a text here; it is empty.')
  .regex(/^[^\p{Cc}]*$/u, 'Write this on one line.');
const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, `Write this group with ${Object.keys(shape).join(', ')}.`);
const id = text.regex(/^[a-z0-9][a-z0-9-]*$/u, 'Use lower-case letters, digits and hyphens.');
const date = text.refine(isCivilDate, 'Write a date as 2018-05-10.');
const duration = text.refine(isDuration, 'Write a duration as P30D, P6M or P5Y.');
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, `Write one of: ${values.join(', ')}.`);
const distinct = (values: readonly string[]) => new Set(values).size === values.length;
const several = <Item extends z.ZodType<string>>(item: Item) =>
  z.array(item, 'Write a list.').min(1, 'Write at least one.').refine(distinct, 'Write each of these once.');

const right = group({ promise: duration, ways: several(oneOf(WAYS)) });

const companies = z
  .array(
    group({ id, name: text, shortName: text.exactOptional(), tradingNameOf: id.exactOptional() }),
    'Write a list of companies.',
  )
  .min(1, 'Write at least one company.')
  .superRefine((list, context) => {
    list.forEach((company, index) => {
      if (list.findIndex((each) => each.id === company.id) < index) {
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `Two companies have the id '${company.id}'.` });
      }
      const owner = company.tradingNameOf;
      if (owner !== undefined && (owner === company.id || !list.some((each) => each.id === owner))) {
        context.addIssue({
          code: 'custom',
          path: [index, 'tradingNameOf'],
          message: `No other company has the id '${owner}'.`,
        });
      }
    });
  });

/** The figures of a notice, as `notice.yaml` gives them. */
export const figuresSchema = group({
  id,
  version: text.regex(/^[0-9A-Za-z][0-9A-Za-z.-]*$/u, 'Use letters, digits, dots and hyphens.'),
  language: text.refine(isLanguage, 'Write a language tag such as en-GB.'),
  reviewed: date,
  timeZone: text.refine(isTimeZone, 'Write a time zone such as Europe/London.'),
  calendar: oneOf(CALENDARS.map(({ name }) => name)),
  organisation: group({ name: text, registeredName: text, registration: text }),
  companies,
  channels: several(oneOf(CHANNELS)),
  contact: group({
    team: text,
    email: text.regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u, 'Write an email address like name@example.com.'),
    phone: text,
    phoneE164: text.regex(/^\+[1-9]\d{6,14}$/u, "Write the number as '+442079460000', in quotes."),
    post: several(text),
  }),
  regulator: group({
    name: text,
    shortName: text,
    url: text.refine((url) => isSafeHref(url) && url.startsWith('https:'), 'Write an address that starts with https://.'),
  }),
  rights: z
    .partialRecord(oneOf(RIGHTS), right)
    .refine((rights) => Object.keys(rights).length > 0, 'Write at least one right.'),
  erasure: group({ suppression: oneOf(SUPPRESSION_ON_ERASURE) }),
  retention: group({ afterLastContact: duration }),
  review: group({ lia: duration }),
}) satisfies z.ZodType<NoticeFigures>;

/** A fact id: two or more parts, joined by dots. */
export const FACT_ID = /^[a-z][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)+$/u;

/** The whole of `notice.yaml`: the figures, the order of the sections, and which fact each figure states. */
export const noticeYamlSchema = figuresSchema.extend({
  sections: several(id),
  facts: z
    .record(
      text,
      several(text.regex(FACT_ID, 'Write a fact id such as object.time.')),
      'Write a map from a figure to its facts.',
    )
    .default({}),
});

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
