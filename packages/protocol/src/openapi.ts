import { z } from 'zod';
import { acknowledgementReceiptSchema, acknowledgementSchema, formAcknowledgementSchema } from './acknowledgement.ts';
import { PATTERNS, REPEAT_HOURS } from './limits.ts';
import { READ_KEYS, checkReceipt, showReceiptCheck } from './openapi-keys.ts';
import { noticeSchema } from './notice.ts';
import { mailLinkPaths, pages } from './openapi-mail-links.ts';
import { ETAG, HTML, IDEMPOTENCY_KEY, REPEATED, content, problems, ref } from './openapi-shapes.ts';
import { addClarification, postStatusPage, readStatus, showStatusPage, withdrawRequest } from './openapi-status.ts';
import { screenContacts, webhookEvents } from './openapi-crm.ts';
import { problemSchema } from './problem.ts';
import {
  leavingReasonCountedSchema,
  leavingReasonSchema,
  listStreamSchema,
  preferenceEventSchema,
  preferencesChangeSchema,
  preferencesLinkAcceptedSchema,
  preferencesLinkRequestSchema,
  preferencesSchema,
  streamSchema,
  trackingSchema,
} from './preferences.ts';
import { receiptSchema } from './receipt.ts';
import { formRequestSchema, representativeSchema, requestSchema, subjectSchema } from './request.ts';
import { screenRequestSchema, screenResultSchema } from './screening.ts';
import { WEBHOOK_EVENTS, eventPersonSchema } from './webhook.ts';
import { clarificationSchema, requestStatusSchema, withdrawalSchema } from './request-status.ts';

const SCHEMAS: readonly z.ZodType[] = [
  acknowledgementReceiptSchema,
  acknowledgementSchema,
  formAcknowledgementSchema,
  clarificationSchema,
  eventPersonSchema,
  ...Object.values(WEBHOOK_EVENTS),
  screenRequestSchema,
  screenResultSchema,
  formRequestSchema,
  noticeSchema,
  leavingReasonCountedSchema,
  leavingReasonSchema,
  listStreamSchema,
  preferenceEventSchema,
  preferencesChangeSchema,
  preferencesLinkAcceptedSchema,
  preferencesLinkRequestSchema,
  preferencesSchema,
  problemSchema,
  receiptSchema,
  representativeSchema,
  requestSchema,
  requestStatusSchema,
  streamSchema,
  subjectSchema,
  trackingSchema,
  withdrawalSchema,
];

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
    '/v1/acknowledgements': { post: takeAcknowledgement() },
    '/v1/requests/{reference}': { get: readStatus() },
    '/v1/requests/{reference}/withdrawal': { post: withdrawRequest() },
    '/v1/requests/{reference}/clarifications': { post: addClarification() },
    '/r/{token}': { get: showStatusPage(), post: postStatusPage() },
    '/v1/preferences': { get: readPreferences(), put: changePreferences() },
    '/v1/preferences/link': { post: askForLink() },
    '/v1/preferences/reason': { post: countReason() },
    '/v1/screen': { post: screenContacts() },
    '/u/{token}': pages('Unsubscribe', 'Where the links of emails lead. One click stops marketing email (RFC 8058).', 404),
    '/p/{token}': pages('Preferences', 'The preference centre as a page; without a token, a form that asks for a link.', 501),
    ...mailLinkPaths(),
    '/v1/notice': { get: readNotice('readNotice', 'The current notice.', []) },
    '/v1/notice/{version}': {
      get: readNotice('readNoticeVersion', 'One version of the notice.', [
        { name: 'version', in: 'path', required: true, schema: { type: 'string', pattern: PATTERNS.version.source } },
      ]),
    },
    '/v1/notice/{version}/changes': {
      get: {
        operationId: 'showNoticeChanges',
        summary: 'What has changed in the notice since that version, as a page without scripts.',
        parameters: [{ name: 'version', in: 'path', required: true, schema: { type: 'string', pattern: PATTERNS.version.source } }],
        responses: { 200: { description: 'The page.', content: HTML }, ...problems(404, 405) },
      },
    },
    '/receipt': { get: showReceiptCheck(), post: checkReceipt() },
    '/.well-known/jwks.json': { get: { ...READ_KEYS, responses: { ...READ_KEYS.responses, ...problems(405, 500, 503) } } },
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
    '/health/live': { get: health('readLive', 'Whether the process runs.', 'live', {}) },
    '/health/ready': {
      get: health('readReady', 'Whether requests can be taken, and the state of the database.', 'ready', { database: DATABASE_STATE }, 503),
    },
  },
  webhooks: webhookEvents(),
  components: {
    schemas: schemas(),
    securitySchemes: {
      status: { type: 'http', scheme: 'bearer', description: 'The status token of a request, from the mail about it.' },
      link: { type: 'http', scheme: 'bearer', description: 'The token of an unsubscribe or preferences link, from an email.' },
      integration: { type: 'http', scheme: 'bearer', description: 'An integration key, made by `clarion-privacy keys create`.' },
    },
  },
});

const takeRequest = () => ({
  operationId: 'takeRequest',
  summary: 'Takes a request by which a person exercises one right.',
  description: 'An objection binds at once; erasure, access and portability are confirmed by mail; every other request waits for the team. A form is answered with a page.',
  parameters: [
    {
      ...IDEMPOTENCY_KEY,
      required: false,
      description: `Required with JSON. ${REPEATED} A form that the backend itself served brings its own, in the field \`once\`; any other form is taken anew each time.`,
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
    ...problems(400, 403, 405, 409, 413, 415, 422, 429, 500, 503),
  },
});

const takeAcknowledgement = () => ({
  operationId: 'takeAcknowledgement',
  summary: 'Records that a notice was shown and acknowledged beside a form.',
  description:
    'For the element on the page, which posts a form, and for the backend of a site that forwards what its own form took, as JSON. Refusals with a contact detail become an objection at once.',
  parameters: [{ ...IDEMPOTENCY_KEY, required: false, description: `Required with JSON. ${REPEATED}` }],
  requestBody: {
    required: true,
    content: {
      ...content('application/json', 'Acknowledgement'),
      ...content('application/x-www-form-urlencoded', 'FormAcknowledgement'),
      ...content('multipart/form-data', 'FormAcknowledgement'),
    },
  },
  responses: {
    201: { description: 'Recorded, and on disk.', content: content('application/json', 'AcknowledgementReceipt') },
    ...problems(400, 403, 405, 409, 413, 415, 422, 429, 500, 503),
  },
});

const readPreferences = () => ({
  operationId: 'readPreferences',
  summary: 'How things stand for the address that a link speaks for.',
  description: 'A link proves the email address in it, and nothing else. The history is shown to a preferences link alone.',
  security: [{ link: [] }],
  responses: {
    200: { description: 'As they stand now.', headers: ETAG, content: content('application/json', 'Preferences') },
    ...problems(401, 403, 405, 500, 503),
  },
});

const changePreferences = () => ({
  operationId: 'changePreferences',
  summary: 'Saves all choices at once.',
  description: 'The last word counts, unless If-Match says otherwise. Repeating it changes nothing.',
  security: [{ link: [] }],
  parameters: [
    { name: 'If-Match', in: 'header', required: false, description: 'The ETag that was read.', schema: { type: 'string' } },
  ],
  requestBody: { required: true, content: content('application/json', 'PreferencesChange') },
  responses: {
    200: { description: 'As they stand now, on disk.', headers: ETAG, content: content('application/json', 'Preferences') },
    ...problems(400, 401, 403, 405, 412, 413, 415, 422, 500, 503),
  },
});

const askForLink = () => ({
  operationId: 'askForPreferencesLink',
  summary: 'Asks that a link to one’s own preferences be sent by email.',
  description: 'The answer is the same for every address.',
  parameters: [{ ...IDEMPOTENCY_KEY, required: true, description: REPEATED }],
  requestBody: { required: true, content: content('application/json', 'PreferencesLinkRequest') },
  responses: {
    202: { description: 'Accepted.', content: content('application/json', 'PreferencesLinkAccepted') },
    ...problems(400, 403, 405, 409, 413, 415, 422, 429, 500, 501, 503),
  },
});

const countReason = () => ({
  operationId: 'countLeavingReason',
  summary: 'Says why the bearer of a link left.',
  description: 'Optional, and asked after all is done. Counted by day, never beside who.',
  security: [{ link: [] }],
  parameters: [{ ...IDEMPOTENCY_KEY, required: true, description: `A repeat within ${REPEAT_HOURS} hours is not counted again.` }],
  requestBody: { required: true, content: content('application/json', 'LeavingReason') },
  responses: {
    200: { description: 'Counted.', content: content('application/json', 'LeavingReasonCounted') },
    ...problems(400, 401, 403, 405, 409, 413, 415, 422, 500, 503),
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

const DATABASE_STATE = {
  type: 'object',
  properties: { kind: { enum: ['sqlite', 'postgres'] }, state: { const: 'writable' } },
  required: ['kind', 'state'],
};

const health = (operationId: string, summary: string, status: string, more: object, ...failures: readonly number[]) => ({
  operationId,
  summary,
  responses: {
    200: {
      description: 'It does.',
      content: {
        'application/json': {
          schema: { type: 'object', properties: { status: { const: status }, ...more }, required: ['status', ...Object.keys(more)] },
        },
      },
    },
    ...problems(405, ...failures),
  },
});

const schemas = () => {
  const registry = z.registry<z.core.GlobalMeta>();
  for (const schema of SCHEMAS) registry.add(schema, schema.meta() ?? {});
  const generated = z.toJSONSchema(registry, { io: 'input', uri: (id) => ref(id).$ref });
  return Object.fromEntries(
    Object.entries(generated.schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
};
