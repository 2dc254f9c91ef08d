import { z } from 'zod';
import { CHANNELS, LIMITS, PATTERNS, PREFERENCE_CAUSES, TRACKING_CHOICES } from './limits.ts';
import { LEAVING_REASONS } from './reasons.ts';
import { atMost, email } from './request.ts';

const company = z
  .string()
  .max(LIMITS.id, atMost(LIMITS.id))
  .regex(PATTERNS.id, 'Use lower-case letters, digits and hyphens.');

/** Marketing by one channel from one company. */
export const streamSchema = z
  .strictObject({ channel: z.enum(CHANNELS), company })
  .meta({ id: 'Stream', description: 'Marketing by one channel from one company.' });

const streams = z
  .array(streamSchema)
  .max(LIMITS.streams)
  .refine(
    (list) => new Set(list.map(({ channel, company: from }) => `${channel} ${from}`)).size === list.length,
    'Name each channel of a company once.',
  )
  .meta({ uniqueItems: true });

/** Marketing by one channel from one company on one mailing list. */
export const listStreamSchema = streamSchema
  .extend({ list: z.string().max(LIMITS.id).regex(PATTERNS.id).meta({ description: 'The id that the links of its emails carry.' }) })
  .meta({ id: 'ListStream', description: 'Marketing by one channel from one company on one mailing list.' });

const lists = z
  .array(listStreamSchema)
  .min(1)
  .meta({ description: 'Mailing lists that are stopped while the rest of their channel of the company goes on. Left out where there are none.' });

const choice = z.enum(TRACKING_CHOICES);

/** What a person lets emails tell of their reading. `unsaid` is no consent. */
export const trackingSchema = z
  .strictObject({ opens: choice, clicks: choice })
  .meta({ id: 'TrackingChoices', description: 'Whether emails may tell of openings and of clicks. `unsaid` is no consent.' });

/** One earlier change, by the person or on their word. */
export const preferenceEventSchema = z
  .strictObject({
    at: z.iso.datetime(),
    cause: z.enum(PREFERENCE_CAUSES).meta({ description: 'How it was said.' }),
    reference: z.string().regex(PATTERNS.reference),
    everything: z.boolean().meta({ description: 'All marketing was stopped by then.' }),
    stopped: streams.meta({ description: 'What was stopped after this change.' }),
    lists: lists.optional(),
    tracking: trackingSchema,
  })
  .meta({ id: 'PreferenceEvent', description: 'A change, and how things stood after it.' });

/** How things stand for the address that a link speaks for. */
export const preferencesSchema = z
  .strictObject({
    email: z.string().max(LIMITS.email).meta({ description: 'Masked: enough to know one’s own address by.' }),
    everything: z
      .boolean()
      .meta({ description: 'All marketing is stopped, that of later channels and companies too; `stopped` then names every stream.' }),
    stopped: streams.meta({ description: 'What is stopped, by channel and company of the current notice.' }),
    lists: lists.optional(),
    since: z.iso.datetime().optional().meta({ description: 'Since when the first of what is stopped has been.' }),
    tracking: trackingSchema,
    history: z.array(preferenceEventSchema).max(LIMITS.preferenceHistory).meta({ description: 'Newest first.' }),
  })
  .meta({ id: 'Preferences', description: 'What the person behind a link has said, wherever they said it.' });

/** The whole of what a person wants from now on; what the list does not name may go on. */
export const preferencesChangeSchema = z
  .strictObject({
    everything: z
      .boolean()
      .optional()
      .meta({ description: 'True stops all marketing, that of later channels and companies too; `stopped` is then not looked at.' }),
    stopped: streams.optional(),
    lists: z
      .array(listStreamSchema)
      .max(LIMITS.lists)
      .refine((list) => new Set(list.map(({ channel, company: from, list: on }) => `${channel} ${from} ${on}`)).size === list.length, 'Name each mailing list once.')
      .meta({ uniqueItems: true, description: 'Mailing lists that stay stopped where the rest of their channel of the company goes on. An empty list lets all of them write again; left out, they stay as they are.' })
      .optional(),
    tracking: trackingSchema.partial().optional().meta({ description: 'A part that is left out stays as it is.' }),
  })
  .refine(({ everything, stopped }) => everything === true || stopped !== undefined, {
    path: ['stopped'],
    message: 'Name what is to stop; an empty list lets all marketing go on.',
  })
  .meta({
    id: 'PreferencesChange',
    description: 'All choices at once: `everything: true`, or `stopped`. Sending what was read before takes a change back, with `lists: []` where none were read.',
  });

/** Says why the bearer of a link left. */
export const leavingReasonSchema = z
  .strictObject({ reason: z.enum(LEAVING_REASONS.map(({ id }) => id)) })
  .meta({ id: 'LeavingReason', description: 'One of a few reasons. No free text is asked: people write about themselves in it.' });

/** The same whatever the reason. */
export const leavingReasonCountedSchema = z
  .strictObject({ status: z.literal('counted') })
  .meta({ id: 'LeavingReasonCounted', description: 'Added to the count of its day; who gave it is not kept.' });

/** Asks for a link to one’s own preferences by email. */
export const preferencesLinkRequestSchema = z
  .strictObject({ email })
  .meta({ id: 'PreferencesLinkRequest', description: 'The address to which the link goes.' });

/** The same for every address. */
export const preferencesLinkAcceptedSchema = z
  .strictObject({ status: z.literal('accepted') })
  .meta({ id: 'PreferencesLinkAccepted', description: 'One email goes to the address, at most one in an hour.' });

export type Stream = z.infer<typeof streamSchema>;
export type LeavingReason = z.infer<typeof leavingReasonSchema>;
export type ListStream = z.infer<typeof listStreamSchema>;
export type TrackingChoices = z.infer<typeof trackingSchema>;
export type PreferenceEvent = z.infer<typeof preferenceEventSchema>;
export type Preferences = z.infer<typeof preferencesSchema>;
export type PreferencesChange = z.infer<typeof preferencesChangeSchema>;
export type PreferencesLinkRequest = z.infer<typeof preferencesLinkRequestSchema>;
