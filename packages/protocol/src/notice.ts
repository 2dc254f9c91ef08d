import { z } from 'zod';
import { CHANNELS, LIMITS, PATTERNS } from './limits.ts';

/** The compiled notice as a reader of the wire may rely on it; its whole type is in the notice package. */
export const noticeSchema = z
  .looseObject({
    schema: z.literal(1),
    figures: z.looseObject({
      id: z.string().max(LIMITS.id).regex(PATTERNS.id),
      version: z.string().max(LIMITS.id).regex(PATTERNS.version),
      language: z.string().max(LIMITS.locale).regex(PATTERNS.locale),
      companies: z.array(z.looseObject({ id: z.string().regex(PATTERNS.id), name: z.string() })),
      channels: z.array(z.enum(CHANNELS)),
    }),
    text: z.looseObject({ title: z.string(), summary: z.array(z.unknown()), sections: z.array(z.unknown()) }),
  })
  .meta({ id: 'Notice', description: 'The privacy notice: its figures, and its text as a tree of blocks.' });
