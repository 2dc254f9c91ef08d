import { z } from 'zod';
import { LIMITS, PATTERNS, RIGHTS, STATUSES } from './limits.ts';

/** RFC 7515. Not among the limits, which every page carries: no page checks it. */
const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

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
    signature: z
      .string()
      .max(8_192)
      .regex(COMPACT_JWS)
      .optional()
      .meta({ description: 'A compact JWS over all of the above, the text of the notice, and the person as salted hashes.' }),
  })
  .meta({ id: 'Receipt', description: 'The answer to a request that was taken.' });

export type Receipt = z.infer<typeof receiptSchema>;
