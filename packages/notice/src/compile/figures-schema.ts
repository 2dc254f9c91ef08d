import { z } from 'zod';
import { CALENDARS } from '../deadlines/calendars.ts';
import { CHANNELS, RIGHTS, SUPPRESSION_ON_ERASURE, WAYS } from '../vocabulary.ts';
import { registerShape, retentionRules, rightDetails } from './register-schema.ts';
import { date, duration, email, facts, group, id, oneOf, several, text, version, webAddress } from './yaml-values.ts';

const right = group({ promise: duration, ways: several(oneOf(WAYS)), ...rightDetails });

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

/** What a notice says in figures and names, in `notice.yaml` or above plain Markdown. */
export const statedShape = {
  id,
  version,
  language: text.refine(isLanguage, 'Write a language tag such as en-GB.'),
  reviewed: date,
  effective: date.exactOptional(),
  previous: version.exactOptional(),
  timeZone: text.refine(isTimeZone, 'Write a time zone such as Europe/London.'),
  calendar: oneOf(CALENDARS.map(({ name }) => name)),
  organisation: group({ name: text, registeredName: text, registration: text }),
  companies,
  channels: several(oneOf(CHANNELS)),
  contact: group({
    team: text,
    email,
    phone: text,
    phoneE164: text.regex(/^\+[1-9]\d{6,14}$/u, "Write the number as '+442079460000', in quotes."),
    post: several(text),
  }),
  regulator: group({ name: text, shortName: text, url: webAddress }),
  rights: z
    .partialRecord(oneOf(RIGHTS), right)
    .refine((rights) => Object.keys(rights).length > 0, 'Write at least one right.'),
  erasure: group({ suppression: oneOf(SUPPRESSION_ON_ERASURE) }),
  retention: group({ afterLastContact: duration, verifiable: several(id).exactOptional(), rules: retentionRules.exactOptional() }),
  /** What forms that ask for details say of them. */
  collection: group({ request: text, marketing: text.exactOptional(), channels: several(oneOf(CHANNELS)).exactOptional(), facts: facts.exactOptional() }).exactOptional(),
  review: group({ lia: duration, cycle: duration.exactOptional(), next: date.exactOptional() }),
  ...registerShape,
};

/** The whole of `notice.yaml`: what is stated, the order of the sections, and which fact each figure states. */
export const noticeYamlSchema = group({
  ...statedShape,
  sections: several(id),
  facts: z.record(text, facts, 'Write a map from a figure to its facts.').default({}),
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
