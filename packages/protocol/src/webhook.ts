import { z } from 'zod';
import { CHANNELS, PATTERNS, PREFERENCE_CAUSES, RIGHTS } from './limits.ts';
import { listStreamSchema, streamSchema, trackingSchema } from './preferences.ts';

/** Whom an event is about: what the receiving system finds them by, in canonical spelling. Never in a log. */
export const eventPersonSchema = z
  .strictObject({
    name: z.string().optional(),
    email: z.string().optional().meta({ description: 'Lower case, the domain in ASCII.' }),
    phone: z.string().optional().meta({ description: 'E.164.' }),
    postal: z.string().optional().meta({ description: 'On one line, case and punctuation folded.' }),
    linkedin: z.string().optional().meta({ description: 'Such as linkedin.com/in/jane-doe.' }),
  })
  .meta({ id: 'EventPerson', description: 'What the person is found by, in canonical spelling.' });

const about = { reference: z.string().regex(PATTERNS.reference), person: eventPersonSchema };

/** `objection.received` is `ObjectionReceived` among the schemas. */
export const eventSchemaId = (type: string): string => type.split('.').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');

const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, description: string, shape: Shape) =>
  z
    .strictObject({
      type: z.literal(type),
      timestamp: z.iso.datetime().meta({ description: 'When it happened. It may reach you later.' }),
      data: z.strictObject({ ...about, ...shape }),
    })
    .meta({ id: eventSchemaId(type), description });

/** Every event that leaves by webhook, and what it says. */
export const WEBHOOK_EVENTS = {
  'objection.received': event('objection.received', 'The person objected: it binds at once (Art 21(3)).', {
    channels: z.array(z.enum(CHANNELS)).optional().meta({ description: 'Left out: all of them, later ones too.' }),
    companies: z.array(z.string()).optional().meta({ description: 'Left out: all of them, later ones too.' }),
  }),
  'preferences.changed': event('preferences.changed', 'How things stand for an address after a change.', {
    cause: z.enum(PREFERENCE_CAUSES),
    everything: z.boolean().meta({ description: 'All marketing is stopped, that of later channels and companies too.' }),
    stopped: z.array(streamSchema),
    lists: z.array(listStreamSchema).optional(),
    tracking: trackingSchema,
  }),
  'erasure.confirmed': event('erasure.confirmed', 'The person confirmed their erasure: remove what you hold (Arts 17 and 19).', {
    suppression: z.enum(['removed', 'kept']).meta({ description: 'Whether they are off the suppression file too. Where they are, screening lets them through.' }),
  }),
  'rectification.made': event('rectification.made', 'Data was put right (Arts 16 and 19).', {
    correction: z.string().meta({ description: 'What is right, in words.' }),
  }),
  'request.withdrawn': event('request.withdrawn', 'The person took a request back.', { right: z.enum(RIGHTS) }),
  'retention.due': event('retention.due', 'The period of the notice is over: remove what you hold (Art 5(1)(e)).', {
    lastContactOn: z.iso.date().meta({ description: 'The last verifiable contact.' }),
    dueOn: z.iso.date(),
  }),
} as const;

export type WebhookEventType = keyof typeof WEBHOOK_EVENTS;
export const WEBHOOK_EVENT_TYPES = Object.keys(WEBHOOK_EVENTS) as readonly WebhookEventType[];

/** What an endpoint gets. */
export type WebhookEvent = { readonly [Type in WebhookEventType]: z.infer<(typeof WEBHOOK_EVENTS)[Type]> }[WebhookEventType];
export type EventPerson = z.infer<typeof eventPersonSchema>;
