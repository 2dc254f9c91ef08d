import { LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';
import { z } from 'zod';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** Events hold personal data, so they leave by TLS; on this machine alone they need none. */
export const isSafe = (text: string): boolean => {
  const url = URL.parse(text);
  if (!url || url.username || url.password || url.hash) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
};

const endpoint = z.strictObject({
  id: z
    .string('write an id in quotes, such as "crm"')
    .max(LIMITS.id, `use ${LIMITS.id} characters or fewer`)
    .regex(PATTERNS.id, 'use lower-case letters, digits and hyphens'),
  url: z
    .string('write the address in quotes, such as "https://crm.example.com/clarion"')
    .refine(isSafe, 'write an https address without a password, such as https://crm.example.com/clarion; http is for this machine alone'),
});

/** Where events go: `webhooks` in `clarion.config.json`. Their secrets stand elsewhere. */
export const endpointsSchema = z.array(endpoint, 'write a list of endpoints').superRefine((endpoints, context) => {
  for (const [index, { id }] of endpoints.entries())
    if (endpoints.findIndex((each) => each.id === id) < index)
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `"${id}" is taken by another endpoint` });
});

export type Endpoint = Readonly<z.infer<typeof endpoint>>;

