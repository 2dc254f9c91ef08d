import { LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';
import { z } from 'zod';
import { limitsSchema } from '../abuse/limit-settings.ts';
import { LINK_DAYS } from '../confirmation/confirming.ts';
import { UNSUBSCRIBE_SCOPES } from '../unsubscribe/scope.ts';
import { endpointsSchema, isSafe } from '../webhooks/endpoint.ts';

const id = z
  .string('write an id in quotes, such as "ccm"')
  .max(LIMITS.id, `use ${LIMITS.id} characters or fewer`)
  .regex(PATTERNS.id, 'use lower-case letters, digits and hyphens');

const webAddress = (text: string): URL | undefined => {
  const url = URL.parse(text);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined;
};

const origin = z
  .string('write the address of the site in quotes, such as "https://www.example.com"')
  .refine((text) => webAddress(text)?.origin === text, 'write scheme and host alone, such as https://www.example.com');

/** One micro site: who runs it, and from which origins its pages send requests. */
const siteSchema = z
  .strictObject({
    id,
    name: z.string('write the name that people know the site by').trim().min(1, 'write the name that people know the site by'),
    company: id,
    origin: origin.optional(),
    origins: z.array(origin, 'write a list of origins').min(1, 'name at least one origin').optional(),
    privacyPage: z
      .string('write the address of the page that holds the notice')
      .refine((text) => webAddress(text) !== undefined, 'write a whole address, such as https://www.example.com/privacy/'),
  })
  .transform(({ origin: only, origins = [], ...site }, context) => {
    const all = [...new Set(only === undefined ? origins : [only, ...origins])];
    if (all.length === 0) context.addIssue({ code: 'custom', path: ['origin'], message: 'write the origin of the site' });
    else if (!all.includes(new URL(site.privacyPage).origin))
      context.addIssue({ code: 'custom', path: ['privacyPage'], message: 'write a page of one of the origins of this site' });
    return { ...site, origins: all };
  });

const unsubscribe = z.strictObject({
  scope: z.enum(UNSUBSCRIBE_SCOPES, `write one of ${UNSUBSCRIBE_SCOPES.join(', ')}`).default('group'),
});

const mail = z.strictObject({
  from: z
    .string('write an address in quotes, such as "privacy@example.com"')
    .max(LIMITS.email, `use ${LIMITS.email} characters or fewer`)
    .regex(PATTERNS.email, 'write an address, such as privacy@example.com')
    .optional(),
});

const reminders = z.strictObject({
  daysBefore: z
    .array(z.int('write whole days').min(0, 'write whole days').max(60, 'write 60 days or fewer'), 'write a list of days, such as [7, 2]')
    .max(10, 'write ten days or fewer')
    .default([7, 2]),
});

const days = z
  .int('write a whole number of days, such as 7')
  .min(1, 'write at least 1 day')
  .max(60, 'write 60 days or fewer');

/** For how many days links in mails work. */
const links = z.strictObject({ confirm: days.default(LINK_DAYS.confirm), bundle: days.default(LINK_DAYS.bundle) });

/** Where the connected CRM gives its contacts as CSV. */
const crm = z.strictObject({
  contacts: z
    .string('write the address in quotes, such as "https://crm.example.com/contacts.csv"')
    .refine(isSafe, 'write an https address without a password, such as https://crm.example.com/contacts.csv; http is for this machine alone'),
});

/** What `clarion.config.json` holds. Several sites may share one origin. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  notice: z.string('write the id of a notice, such as "clarion"').default('clarion'),
  unsubscribe: unsubscribe.default({ scope: 'group' }),
  mail: mail.default({}),
  reminders: reminders.default({ daysBefore: [7, 2] }),
  webhooks: endpointsSchema.default([]),
  crm: crm.optional(),
  links: links.default(LINK_DAYS),
  limits: limitsSchema.prefault({}),
  sites: z.array(siteSchema, 'write a list of sites').superRefine((sites, context) => {
    const seen = new Set<string>();
    for (const [index, site] of sites.entries()) {
      if (seen.has(site.id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: `"${site.id}" is taken by another site` });
      seen.add(site.id);
    }
  }),
});

export type Config = Readonly<z.infer<typeof configSchema>>;
export type Site = Readonly<z.infer<typeof siteSchema>>;
