import { HTML, problems } from './openapi-shapes.ts';

const KEYS = { type: 'object', properties: { keys: { type: 'array', items: { type: 'object' } } }, required: ['keys'] };

/** `GET /.well-known/jwks.json`, as OpenAPI has it. */
export const READ_KEYS = {
  operationId: 'readKeys',
  summary: 'The public keys of receipts (RFC 7517): every one that ever signed here.',
  responses: {
    200: { description: 'A JSON Web Key Set.', content: { 'application/jwk-set+json': { schema: KEYS } } },
    304: { description: 'You have it already.' },
  },
};

export const showReceiptCheck = () => ({
  operationId: 'showReceiptCheck',
  summary: 'A page without scripts where anyone checks a receipt.',
  responses: { 200: { description: 'The page. It changes nothing.', content: HTML }, ...problems(500, 503) },
});

const CHECK = {
  type: 'object',
  properties: {
    file: { type: 'string', format: 'binary', description: 'The receipt as it was downloaded; it goes before `receipt`.' },
    receipt: { type: 'string', description: 'Its text, or its signature alone.' },
    ...Object.fromEntries(['email', 'phone', 'postal'].map((kind) => [kind, { type: 'string', description: 'To see whether it was given to this person; one of the three at most.' }])),
  },
};

export const checkReceipt = () => ({
  operationId: 'checkReceipt',
  summary: 'Says whether a receipt is genuine, what it proves and what not. Nothing is kept.',
  requestBody: { required: true, content: { 'multipart/form-data': { schema: CHECK }, 'application/x-www-form-urlencoded': { schema: CHECK } } },
  responses: {
    200: { description: 'The page with its verdict, whatever that is.', content: HTML },
    422: { description: 'The page again: a contact detail cannot be read, or there is more than one.', content: HTML },
    ...problems(400, 413, 415, 500, 503),
  },
});
