import { z } from 'zod';
import { LIMITS, PATTERNS, RIGHTS, STATUSES } from './limits.ts';

const civilDate = z.iso.date();

/** What a person keeps of a request. */
export const receiptSchema = z
  .strictObject({
    reference: z.string().regex(PATTERNS.reference),
    right: z.enum(RIGHTS),
    status: z.enum(STATUSES),
    receivedAt: z.iso.datetime(),
    promisedBy: civilDate.meta({ description: 'The last day by the promise of the notice.' }),
    statutoryBy: civilDate.meta({ description: 'The last day by Article 12(3) of the UK GDPR.' }),
    dueBy: civilDate.meta({ description: 'The earlier of the two.' }),
    noticeVersion: z.string().max(LIMITS.id).regex(PATTERNS.version),
  })
  .meta({ id: 'Receipt', description: 'The answer to a request that was taken.' });

export type Receipt = z.infer<typeof receiptSchema>;
