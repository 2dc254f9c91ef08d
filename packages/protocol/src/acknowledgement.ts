import { z } from 'zod';
import { CHANNELS, LIMITS, PATTERNS } from './limits.ts';
import { receiptSchema } from './receipt.ts';
import { channels, id, line, reachedBy } from './request.ts';

const key = z.string().regex(PATTERNS.idempotencyKey, 'Give 8 to 128 printable ASCII characters, such as a UUID.').optional().meta({
  description: 'The name of one answer of one person. What comes again under it, from the page or from its host, is taken once.',
});

/** That a notice was shown beside a form and acknowledged, and what marketing the person refused there. Never consent. */
export const acknowledgementSchema = z
  .strictObject({
    notice: id,
    noticeVersion: line(LIMITS.id).regex(PATTERNS.version, 'Give a version of the notice, such as 2018-05-10.'),
    noticeHash: z.string().regex(PATTERNS.hash, 'Give the hash of that version, 64 hexadecimal digits.'),
    acknowledged: z.boolean().meta({ description: 'False where the notice was shown, and no acknowledgement asked for or made.' }),
    at: z.iso.datetime({ error: 'Give a time in UTC, such as 2026-09-03T10:15:00Z.' }).meta({ description: 'When, by the clock of the page.' }),
    language: line(LIMITS.locale).regex(PATTERNS.locale, 'Give a language tag such as en-GB.'),
    refuses: channels.optional().meta({ description: 'Marketing that the person refused at collection (PECR reg 22(3)): an objection at once.' }),
    company: id.optional(),
    site: id.optional(),
    form: line(LIMITS.id).optional().meta({ description: 'Which form it was.' }),
    subject: z.strictObject(reachedBy).optional().meta({ description: 'The record keeps a keyed hash of each detail; an objection needs one at least.' }),
    key,
  })
  .meta({ id: 'Acknowledgement', description: 'A notice was shown and acknowledged. It is never consent.' });

/** The same as a page posts it, flat. */
export const formAcknowledgementSchema = acknowledgementSchema
  .omit({ subject: true, acknowledged: true })
  .extend({ acknowledged: z.literal('yes').optional(), ...reachedBy })
  .meta({ id: 'FormAcknowledgement', description: 'An acknowledgement as a page posts it. `refuses` repeats. A contact detail that cannot be read is left out.' });

/** The answer, the same whether or not the address is known. */
export const acknowledgementReceiptSchema = z
  .strictObject({
    reference: z.string().regex(PATTERNS.reference),
    receivedAt: z.iso.datetime(),
    noticeVersion: z.string(),
    acknowledged: z.boolean(),
    refuses: z.array(z.enum(CHANNELS)),
    objection: z.string().regex(PATTERNS.reference).optional().meta({ description: 'The reference of the objection that the refusals made.' }),
    receipt: receiptSchema.optional().meta({ description: 'Its signed receipt, in the first answer alone: it is kept nowhere.' }),
  })
  .meta({ id: 'AcknowledgementReceipt', description: 'The answer to an acknowledgement that was recorded.' });

export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
export type AcknowledgementReceipt = z.infer<typeof acknowledgementReceiptSchema>;
