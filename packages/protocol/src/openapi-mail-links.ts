import { HTML, problems } from './openapi-shapes.ts';

const TOKEN = [{ name: 'token', in: 'path', required: true, schema: { type: 'string' } }];
const FIELDS = { type: 'object', additionalProperties: { type: 'string' } };
const POSTED = { required: true, content: { 'application/x-www-form-urlencoded': { schema: FIELDS }, 'multipart/form-data': { schema: FIELDS } } };

const leadsOn = {
  404: { description: 'No such link: the page names the ways to ask.', content: HTML },
  410: { description: 'The link was used or has run out: the page says where the request stands, or sends a new link.', content: HTML },
};

const shown = (operationId: string, summary: string) => ({
  get: { operationId, summary, parameters: TOKEN, responses: { 200: { description: 'The page. To look at it changes nothing.', content: HTML }, ...leadsOn } },
});

/** Pages that the links of mails lead to: their tokens work once, and expire. */
export const mailLinkPaths = () => ({
  '/c/{token}': {
    ...shown('showConfirmation', 'Where the link of a confirmation mail leads: what was asked, what happens, and a button.'),
    post: {
      operationId: 'postConfirmation',
      summary: 'Confirms an erasure, access or portability request; `action=again` sends a new link for one that has run out.',
      parameters: TOKEN,
      requestBody: POSTED,
      responses: {
        200: { description: 'Confirmed: the page says what was done.', content: HTML },
        202: { description: 'A new link is on its way to the address on file.', content: HTML },
        ...leadsOn,
        422: { description: 'A choice is missing.', content: HTML },
        ...problems(400, 413, 415, 500, 503),
      },
    },
  },
  '/b/{token}': {
    ...shown('showBundle', 'Where the link to gathered data leads: a button, and none of the data.'),
    post: {
      operationId: 'fetchBundle',
      summary: 'Hands the gathered data out, once: `format=html` as a page that stands alone, `format=json` for machines.',
      parameters: TOKEN,
      requestBody: POSTED,
      responses: {
        200: { description: 'The data (Art 15(3), Art 20(1)).', content: { ...HTML, 'application/json': { schema: { type: 'object' } } } },
        202: { description: 'A new link is on its way to the address on file.', content: HTML },
        ...leadsOn,
        ...problems(400, 413, 415, 500, 503),
      },
    },
  },
});

const FORM = {
  type: 'object',
  properties: {
    'List-Unsubscribe': { const: 'One-Click', description: 'As RFC 8058 has it.' },
    action: { enum: ['stop-all', 'save', 'undo', 'reason', 'address', 'link'], description: 'The button that was pressed.' },
  },
};

/** Pages without scripts; only POST changes anything. */
export const pages = (name: string, summary: string, failure: number) => {
  const parameters = [{ name: 'token', in: 'path', required: true, schema: { type: 'string' } }];
  return {
    get: {
      operationId: `show${name}`,
      summary,
      parameters,
      responses: { 200: { description: 'The page. A link that cannot be read gets one that asks for the address.', content: HTML } },
    },
    post: {
      operationId: `post${name}`,
      summary: 'What a press of a button on the page, or in a mail program, does.',
      parameters,
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: FORM }, 'multipart/form-data': { schema: FORM } },
      },
      responses: {
        200: { description: 'Done: the page says what.', content: HTML },
        409: { description: 'Nothing was changed: the page says why.', content: HTML },
        422: { description: 'The address is to be mended.', content: HTML },
        [failure]: { description: 'Nothing was done: the page offers other ways.', content: HTML },
        ...problems(400, 413, 415, 500, 503),
      },
    },
  };
};
