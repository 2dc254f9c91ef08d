import { z } from 'zod';
import { LIMITS, PAUSES, STATUSES } from './limits.ts';
import { receiptSchema } from './receipt.ts';
import { lines } from './request.ts';

const civilDate = z.iso.date();

/** Where a request stands, for whoever bears its status token. */
export const requestStatusSchema = receiptSchema
  .pick({ reference: true, right: true, receivedAt: true, promisedBy: true, statutoryBy: true, dueBy: true, noticeVersion: true })
  .extend({
    status: z.enum(STATUSES),
    history: z
      .array(z.strictObject({ at: z.iso.datetime(), status: z.enum(STATUSES) }))
      .max(LIMITS.requestHistory)
      .meta({ description: 'Each status with the time from which it held, oldest first.' }),
    paused: z
      .strictObject({ since: z.iso.datetime(), for: z.enum(PAUSES) })
      .optional()
      .meta({ description: 'The clock stands still: the dates move by the days of the pause once it ends.' }),
    extension: z
      .strictObject({ until: civilDate, reason: z.string() })
      .optional()
      .meta({ description: 'Article 12(3): two further months from the original start, and why.' }),
    answer: z.string().optional().meta({ description: 'What the team wrote when it closed the request.' }),
    mayWithdraw: z.boolean(),
    mayClarify: z.boolean(),
    awaitsConfirmation: z.boolean().optional().meta({ description: 'A mail to the address on file waits to be confirmed.' }),
  })
  .meta({ id: 'RequestStatus', description: 'Where a request stands. Its dates are those that hold now; a receipt keeps those of the start.' });

/** Nothing is asked of who withdraws. */
export const withdrawalSchema = z.strictObject({}).meta({ id: 'Withdrawal', description: 'An empty object.' });

/** What a person adds to a request. */
export const clarificationSchema = z
  .strictObject({
    text: lines(LIMITS.clarification).trim().min(1, 'Write what you want to add.'),
  })
  .meta({ id: 'Clarification', description: 'What a person adds to their request.' });

export type RequestStatus = z.infer<typeof requestStatusSchema>;
export type Clarification = z.infer<typeof clarificationSchema>;
