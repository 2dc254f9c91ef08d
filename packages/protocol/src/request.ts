import { z } from 'zod';
import { CHANNELS, LIMITS, PATTERNS, RIGHTS, SHOWN_FIELD, SUPPRESSION_CHOICES, TRAP_FIELD } from './limits.ts';

/** Ends the check of a text that is too long, so that no pattern is tried on it. */
export const atMost = (limit: number) => ({ error: `Use ${limit} characters or fewer.`, abort: true });

export const line = (limit: number) =>
  z
    .string()
    .max(limit, atMost(limit))
    .regex(PATTERNS.line, 'Leave out line breaks and control characters.')
    .refine((text) => text.isWellFormed(), 'Send well-formed Unicode.');

export const lines = (limit: number) =>
  z
    .string()
    .max(limit, atMost(limit))
    .regex(PATTERNS.lines, 'Leave out control characters.')
    .refine((text) => text.isWellFormed(), 'Send well-formed Unicode.');

export const id = line(LIMITS.id).regex(PATTERNS.id, 'Use lower-case letters, digits and hyphens.');

const distinct = <T>(values: readonly T[]) => new Set(values).size === values.length;

export const channels = z
  .array(z.enum(CHANNELS))
  .max(CHANNELS.length)
  .refine(distinct, 'Name each channel once.')
  .meta({ uniqueItems: true });

const companies = z
  .array(id)
  .max(LIMITS.companies)
  .refine(distinct, 'Name each company once.')
  .meta({ uniqueItems: true });

export const email = line(LIMITS.email).trim().regex(PATTERNS.email, 'Give an email address like name@example.com.');

export const reachedBy = {
  email: email.optional(),
  phone: line(LIMITS.phone)
    .trim()
    .regex(PATTERNS.phone, 'Give a telephone number like 020 7946 0000.')
    .optional(),
  postal: lines(LIMITS.postal).trim().min(1, 'Give a postal address or leave it out.').optional(),
};

/** Whose data it is. At least one contact detail finds them. */
export const subjectSchema = z
  .strictObject({
    name: line(LIMITS.name).trim().min(1, 'Give a name or leave it out.').optional(),
    ...reachedBy,
    linkedin: line(LIMITS.linkedin)
      .trim()
      .regex(PATTERNS.linkedin, 'Give a LinkedIn profile like linkedin.com/in/jane-doe.')
      .optional(),
  })
  .refine(({ email, phone, postal, linkedin }) => email ?? phone ?? postal ?? linkedin, {
    message: 'Give an email address, a telephone number or a postal address.',
  })
  .meta({
    id: 'Subject',
    description: 'Whose data it is. At least one of email, phone, postal and linkedin is present.',
    anyOf: [{ required: ['email'] }, { required: ['phone'] }, { required: ['postal'] }, { required: ['linkedin'] }],
  });

/** Who asks on another's behalf. */
export const representativeSchema = z
  .strictObject({
    name: line(LIMITS.name).trim().min(1, 'Give the name of who asks.'),
    ...reachedBy,
    authority: lines(LIMITS.authority).trim().min(1, 'Say by what you act for them, or leave it out.').optional(),
  })
  .meta({ id: 'Representative', description: 'Who asks on behalf of the subject, and by what authority.' });

/** Seconds: a form may stay open that long. */
const A_WEEK = 604_800;

/** What a person asks for. No channels, or no companies, means all of them. */
export const requestSchema = z
  .strictObject({
    right: z.enum(RIGHTS),
    subject: subjectSchema,
    channels: channels.optional(),
    companies: companies.optional(),
    site: id.optional(),
    noticeVersion: line(LIMITS.id).regex(PATTERNS.version, 'Give a version of the notice, such as 2018-05-10.'),
    message: lines(LIMITS.message).optional(),
    suppression: z.enum(SUPPRESSION_CHOICES).optional().meta({
      description: 'For an erasure, where the notice lets the person choose: whether a minimal entry stays on the suppression file.',
    }),
    representative: representativeSchema.optional(),
    locale: line(LIMITS.locale).regex(PATTERNS.locale, 'Give a language tag such as en-GB.').optional(),
    filling: z
      .strictObject({ seconds: z.int().min(0).max(A_WEEK) })
      .optional()
      .meta({ description: 'For how long a form was on the page before it was sent. The team looks at a request that was quicker than people are; it is taken all the same.' }),
  })
  .meta({ id: 'Request', description: 'A request by which a person exercises one right.' });

/** The same as a form posts it, flat; a field left empty was left out. */
export const formRequestSchema = requestSchema
  .omit({ subject: true, representative: true, filling: true })
  .extend(subjectSchema.shape)
  .extend({
    'representative-name': representativeSchema.shape.name.optional(),
    'representative-email': reachedBy.email,
    'representative-phone': reachedBy.phone,
    'representative-postal': reachedBy.postal,
    'representative-authority': representativeSchema.shape.authority,
    [TRAP_FIELD]: z.string().optional().meta({ description: 'Hidden from people, and left empty by them: the team looks at a request that fills it in. It is kept nowhere.' }),
    [SHOWN_FIELD]: z.string().optional().meta({ description: 'When the form was shown, in milliseconds since 1970.' }),
  })
  .meta({ id: 'FormRequest', description: 'A request as a plain form posts it. Lists repeat their field.' });

export type Representative = z.infer<typeof representativeSchema>;
export type Subject = z.infer<typeof subjectSchema>;
export type Request = z.infer<typeof requestSchema>;
