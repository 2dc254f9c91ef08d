import { z } from 'zod';

/** Every way in which the backend refuses, with the status and the title that go with it. */
export const PROBLEMS = {
  'invalid-request': { status: 422, title: 'The request has fields to mend' },
  'malformed-body': { status: 400, title: 'The body cannot be read' },
  'unsupported-media-type': { status: 415, title: 'Send the body as JSON' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unknown-notice-version': { status: 422, title: 'There is no such version of the notice' },
  'origin-not-allowed': { status: 403, title: 'This site is not among those that may send requests' },
  'idempotency-key-missing': { status: 400, title: 'Send an Idempotency-Key' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key came with another body before' },
  'idempotency-key-in-flight': { status: 409, title: 'A request with this Idempotency-Key is being taken' },
  'link-not-accepted': { status: 401, title: 'This link cannot be used: ask for a new one' },
  'integration-key-not-accepted': { status: 401, title: 'Send an integration key that is in force' },
  'integration-key-lacks-scope': { status: 403, title: 'This integration key may not do this' },
  'changed-meanwhile': { status: 412, title: 'The preferences have changed since they were read' },
  'request-moved-on': { status: 409, title: 'The request has moved on: read its status again' },
  'mail-not-available': { status: 501, title: 'This service sends no mail: ask us in another way' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not answer that method' },
  'too-many-requests': { status: 429, title: 'Too many requests came in a short time: send this one again later' },
  unavailable: { status: 503, title: 'The service cannot take this now' },
  internal: { status: 500, title: 'The service failed' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** `type` of a problem: stable, and not an address to fetch. */
export const problemType = (code: ProblemCode): string => `urn:clarion-privacy:problem:${code}`;

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().meta({ description: 'RFC 6901, as a URI fragment: `#/subject/email`.' }),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457. Each of `errors` points into the body that was sent.' });

export type Problem = z.infer<typeof problemSchema>;
export type ProblemError = NonNullable<Problem['errors']>[number];
