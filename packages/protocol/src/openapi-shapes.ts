import { IDEMPOTENCY_HEADER, LIMITS, PATTERNS, PROBLEM_MEDIA_TYPE, REPEAT_HOURS } from './limits.ts';
import { PROBLEMS } from './problem.ts';

/** A schema of the document by its id. */
export const ref = (id: string) => ({ $ref: `#/components/schemas/${id}` });

/** A body of this media type and schema. */
export const content = (type: string, id: string) => ({ [type]: { schema: ref(id) } });

export const ETAG = { ETag: { description: 'Send it back as If-None-Match.', schema: { type: 'string' } } };
export const IDEMPOTENCY_KEY = {
  name: IDEMPOTENCY_HEADER,
  in: 'header',
  schema: { type: 'string', minLength: 8, maxLength: LIMITS.idempotencyKey, pattern: PATTERNS.idempotencyKey.source },
};
export const REPEATED = `A repeat within ${REPEAT_HOURS} hours gets the first answer again.`;
const RETRY_AFTER = { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } };

export const HTML = { 'text/html': { schema: { type: 'string' } } };

/** The answers of these statuses, described by the problems that have them. */
export const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: Object.values(PROBLEMS)
          .filter((problem) => problem.status === status)
          .map(({ title }) => `${title}.`)
          .join(' '),
        ...((status === 503 || status === 429 || status === 409) && { headers: RETRY_AFTER }),
        content: content(PROBLEM_MEDIA_TYPE, 'Problem'),
      },
    ]),
  );
