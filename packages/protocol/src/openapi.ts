import { z } from 'zod';
import { IDEMPOTENCY_HEADER, LIMITS, PATTERNS, PROBLEM_MEDIA_TYPE } from './limits.ts';
import { noticeSchema } from './notice.ts';
import { PROBLEMS, problemSchema } from './problem.ts';
import { receiptSchema } from './receipt.ts';
import { formRequestSchema, requestSchema, subjectSchema } from './request.ts';

const SCHEMAS: readonly z.ZodType[] = [
  formRequestSchema,
  noticeSchema,
  problemSchema,
  receiptSchema,
  requestSchema,
  subjectSchema,
];

const ref = (id: string) => ({ $ref: `#/components/schemas/${id}` });
const content = (type: string, id: string) => ({ [type]: { schema: ref(id) } });

const ETAG = { ETag: { description: 'Send it back as If-None-Match.', schema: { type: 'string' } } };
const RETRY_AFTER = { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } };

/** The description of the whole protocol, OpenAPI 3.1, from the schemas that the server checks with. */
export const openApiDocument = () => ({
  openapi: '3.1.1',
  info: {
    title: 'Clarion Privacy',
    version: '1',
    summary: 'Takes requests by which people exercise their rights, and serves the notice that promises them.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  paths: {
    '/v1/requests': { post: takeRequest() },
    '/v1/notice': { get: readNotice('readNotice', 'The current notice.', []) },
    '/v1/notice/{version}': {
      get: readNotice('readNoticeVersion', 'One version of the notice.', [
        { name: 'version', in: 'path', required: true, schema: { type: 'string', pattern: PATTERNS.version.source } },
      ]),
    },
    '/v1/openapi.json': {
      get: {
        operationId: 'readOpenApi',
        summary: 'This document.',
        responses: {
          200: { description: 'OpenAPI 3.1.', headers: ETAG, content: { 'application/json': { schema: { type: 'object' } } } },
          ...problems(403, 405),
        },
      },
    },
    '/health/live': { get: health('readLive', 'Whether the process runs.', 'live') },
    '/health/ready': {
      get: { ...health('readReady', 'Whether requests can be taken.', 'ready', 503) },
    },
  },
  components: { schemas: schemas() },
});

const takeRequest = () => ({
  operationId: 'takeRequest',
  summary: 'Takes a request by which a person exercises one right.',
  description: 'An objection binds at once; every other request waits for the team. A form is answered with a page.',
  parameters: [
    {
      name: IDEMPOTENCY_HEADER,
      in: 'header',
      required: false,
      description:
        'Required with JSON. A repeat within 24 hours gets the first answer again. A form without one is known by its content.',
      schema: { type: 'string', minLength: 8, maxLength: LIMITS.idempotencyKey, pattern: PATTERNS.idempotencyKey.source },
    },
  ],
  requestBody: {
    required: true,
    content: {
      ...content('application/json', 'Request'),
      ...content('application/x-www-form-urlencoded', 'FormRequest'),
      ...content('multipart/form-data', 'FormRequest'),
    },
  },
  responses: {
    201: {
      description: 'Taken, and on disk.',
      content: { ...content('application/json', 'Receipt'), 'text/html': { schema: { type: 'string' } } },
    },
    ...problems(400, 403, 405, 409, 413, 415, 422, 500, 503),
  },
});

const readNotice = (operationId: string, summary: string, parameters: readonly object[]) => ({
  operationId,
  summary,
  parameters: [...parameters, { name: 'If-None-Match', in: 'header', schema: { type: 'string' } }],
  responses: {
    200: { description: 'The compiled notice.', headers: ETAG, content: content('application/json', 'Notice') },
    304: { description: 'You have it already.' },
    ...problems(403, 404, 405),
  },
});

const health = (operationId: string, summary: string, status: string, ...failures: readonly number[]) => ({
  operationId,
  summary,
  responses: {
    200: {
      description: 'It does.',
      content: {
        'application/json': {
          schema: { type: 'object', properties: { status: { const: status } }, required: ['status'] },
        },
      },
    },
    ...problems(405, ...failures),
  },
});

/** The answers of these statuses, described by the problems that have them. */
const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: Object.values(PROBLEMS)
          .filter((problem) => problem.status === status)
          .map(({ title }) => `${title}.`)
          .join(' '),
        ...((status === 503 || status === 409) && { headers: RETRY_AFTER }),
        content: content(PROBLEM_MEDIA_TYPE, 'Problem'),
      },
    ]),
  );

const schemas = () => {
  const registry = z.registry<z.core.GlobalMeta>();
  for (const schema of SCHEMAS) registry.add(schema, schema.meta() ?? {});
  const generated = z.toJSONSchema(registry, { io: 'input', uri: (id) => ref(id).$ref });
  return Object.fromEntries(
    Object.entries(generated.schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
};
