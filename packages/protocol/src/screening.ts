import { z } from 'zod';
import { CHANNELS, LIMITS } from './limits.ts';
import { id, line } from './request.ts';

const detail = line(LIMITS.postal).optional();

/** Contacts to be screened, for one purpose or any. */
export const screenRequestSchema = z
  .strictObject({
    channel: z.enum(CHANNELS).optional().meta({ description: 'What the list is for. Left out: any objection holds.' }),
    company: id.optional().meta({ description: 'Who writes. Left out: an objection to any company holds.' }),
    list: id.optional().meta({ description: 'The mailing list that is written to. Left out: leaving any list holds.' }),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/u, 'Give a country by its two letters, such as GB.')
      .optional()
      .meta({ description: 'Of telephone numbers without one. Left out: GB.' }),
    contacts: z
      .array(
        z
          .strictObject({ email: detail, phone: detail, linkedin: detail, postal: z.string().max(LIMITS.postal).optional() })
          .meta({ description: 'As they are written anywhere; empty or left out where there is none.' }),
      )
      .max(LIMITS.screened),
  })
  .meta({ id: 'ScreenRequest', description: 'Contacts to screen before anyone is contacted, or added.' });

/** One answer for each contact, in their order. */
export const screenResultSchema = z
  .strictObject({
    contacts: z.array(
      z.strictObject({
        decision: z.enum(['held', 'clear', 'unchecked']).meta({ description: 'Reach only those who are clear.' }),
        why: z.string().meta({ description: 'One plain sentence.' }),
        since: z.iso.date().optional().meta({ description: 'Of one held: the day of the earliest objection that holds.' }),
        reference: z.string().optional(),
        channels: z.array(z.string()).optional().meta({ description: '`all` for every channel.' }),
        companies: z.array(z.string()).optional().meta({ description: '`all` for every company.' }),
      }),
    ),
  })
  .meta({ id: 'ScreenResult', description: 'A decision for each contact, in their order.' });

export type ScreenRequest = z.infer<typeof screenRequestSchema>;
export type ScreenResult = z.infer<typeof screenResultSchema>;
