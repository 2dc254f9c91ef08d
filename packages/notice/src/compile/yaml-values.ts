import { z } from 'zod';
import { isCivilDate } from '../deadlines/civil-date.ts';
import { isDuration } from '../deadlines/duration.ts';
import { isSafeHref } from '../href.ts';

/** A text on one line. */
export const text = z
  .string('Write a text, in quotes if it looks like a number.')
  .trim()
  .min(1, 'Write a text here; it is empty.')
  .regex(/^[^\p{Cc}]*$/u, 'Write this on one line.');

/** A group of names, and no other. */
export function group<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape).filter((name) => shape[name]?._zod.optin !== 'optional');
  return z.strictObject(shape, names.length > 0 ? `Write this group with ${names.join(', ')}.` : 'Write this as a group.');
}

export const id = text.regex(/^[a-z0-9][a-z0-9-]*$/u, 'Use lower-case letters, digits and hyphens.');
export const date = text.refine(isCivilDate, 'Write a date as 2018-05-10.');
export const duration = text.refine(isDuration, 'Write a duration as P30D, P6M or P5Y.');
export const yesOrNo = z.boolean('Write true or false.');
export const email = text.regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u, 'Write an email address like name@example.com.');
export const version = text.regex(/^[0-9A-Za-z][0-9A-Za-z.-]*$/u, 'Use letters, digits, dots and hyphens.');
export const country = text.regex(/^[A-Z]{2}$/u, 'Write a country by its two letters, such as GB.');
export const webAddress = text.refine(
  (url) => isSafeHref(url) && url.startsWith('https:'),
  'Write an address that starts with https://.',
);

export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, `Write one of: ${values.join(', ')}.`);

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

/** A list of different texts, with at least one. */
export const several = <Item extends z.ZodType<string>>(item: Item) =>
  z.array(item, 'Write a list.').min(1, 'Write at least one.').refine(distinct, 'Write each of these once.');

/** A fact id: two or more parts, joined by dots. */
export const FACT_ID = /^[a-z][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)+$/u;
export const facts = several(text.regex(FACT_ID, 'Write a fact id such as object.time.'));

/** A list of groups, each with an id of its own. */
export const listById = <Item extends z.ZodType<{ readonly id: string }>>(item: Item) =>
  z.array(item, 'Write a list.').superRefine((list, context) => {
    list.forEach(({ id: name }, index) => {
      if (list.findIndex((each) => each.id === name) < index) {
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `The id '${name}' is taken. Write another.` });
      }
    });
  });
