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
