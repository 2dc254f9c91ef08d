import { PATTERNS } from './limits.ts';
import { HTML, IDEMPOTENCY_KEY, REPEATED, content, problems } from './openapi-shapes.ts';

const REFERENCE = { name: 'reference', in: 'path', required: true, schema: { type: 'string', pattern: PATTERNS.reference.source } };
const TOKEN = { name: 'token', in: 'path', required: true, schema: { type: 'string' } };
const KEY = { ...IDEMPOTENCY_KEY, required: true, description: REPEATED };
const STATUS = { 200: { description: 'As it stands now.', content: content('application/json', 'RequestStatus') } };

export const readStatus = () => ({
  operationId: 'readRequestStatus',
  summary: 'Where a request stands, for the bearer of its status token.',
  description: 'An unknown reference and a wrong token are answered alike.',
  security: [{ status: [] }],
  parameters: [REFERENCE],
  responses: { ...STATUS, ...problems(403, 404, 405, 500, 503) },
});

export const withdrawRequest = () => ({
  operationId: 'withdrawRequest',
  summary: 'Takes a request back.',
  description: 'Possible while the status says `mayWithdraw`.',
  security: [{ status: [] }],
  parameters: [REFERENCE, KEY],
  requestBody: { required: true, content: content('application/json', 'Withdrawal') },
  responses: { ...STATUS, ...problems(400, 403, 404, 405, 409, 413, 415, 422, 500, 503) },
});

export const addClarification = () => ({
  operationId: 'addClarification',
  summary: 'Adds what makes a request clearer.',
  description: 'Possible while the status says `mayClarify`. Where the team asked for it, the clock goes on.',
  security: [{ status: [] }],
  parameters: [REFERENCE, KEY],
  requestBody: { required: true, content: content('application/json', 'Clarification') },
  responses: { ...STATUS, ...problems(400, 403, 404, 405, 409, 413, 415, 422, 500, 503) },
});

export const showStatusPage = () => ({
  operationId: 'showRequestStatus',
  summary: 'Where a request stands, as a page without scripts; the token alone finds the request.',
  parameters: [TOKEN],
  responses: {
    200: { description: 'The page, with forms to withdraw and to add a clarification. It changes nothing.', content: HTML },
    404: { description: 'No request of this token: the page offers other ways.', content: HTML },
    ...problems(500, 503),
  },
});

const FORM = {
  type: 'object',
  properties: {
    action: { enum: ['withdraw', 'clarify'], description: 'The button that was pressed.' },
    text: { type: 'string', description: 'With `clarify`: what to add.' },
    once: { type: 'string', description: 'The value that the page brought.' },
  },
};

export const postStatusPage = () => ({
  operationId: 'postRequestStatus',
  summary: 'What a press of a button on the status page does.',
  parameters: [TOKEN],
  requestBody: {
    required: true,
    content: { 'application/x-www-form-urlencoded': { schema: FORM }, 'multipart/form-data': { schema: FORM } },
  },
  responses: {
    200: { description: 'Done: the page says what.', content: HTML },
    404: { description: 'No request of this token: the page offers other ways.', content: HTML },
    409: { description: 'The request has moved on: the page says where it stands.', content: HTML },
    422: { description: 'The text is to be mended.', content: HTML },
    ...problems(400, 413, 415, 500, 503),
  },
});
