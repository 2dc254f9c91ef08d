import type { Context } from 'hono';
import { bodyKind } from './media-type.ts';
import type { BodyKind } from './media-type.ts';
import { decodeUtf8, readBody } from './body.ts';
import { HttpProblem } from './problems.ts';

/** What a form posted, in its order; a name can come more than once. */
export type FormFields = readonly (readonly [name: string, value: string])[];

/** Reads a posted form. */
export const readFormFields = async (
  body: Uint8Array<ArrayBufferLike>,
  kind: Exclude<BodyKind, 'json'>,
  contentType: string,
): Promise<FormFields> => {
  const text = decodeUtf8(body);
  return kind === 'urlencoded' ? parseUrlencoded(text) : parseMultipart(text, contentType);
};

/** Reads what a form of a page without scripts posted. */
export const readPostedForm = async (c: Context): Promise<FormFields> => {
  const contentType = c.req.header('content-type');
  const kind = bodyKind(contentType);
  if (!kind || kind === 'json') throw new HttpProblem('unsupported-media-type', [], { Accept: 'application/x-www-form-urlencoded, multipart/form-data' });
  return readFormFields(await readBody(c), kind, contentType ?? '');
};

/** Unlike `URLSearchParams`, refuses escapes that are not UTF-8. */
const parseUrlencoded = (text: string): FormFields =>
  text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [unescape(pair), ''] : [unescape(pair.slice(0, at)), unescape(pair.slice(at + 1))];
    });

const unescape = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new HttpProblem('malformed-body');
  }
};

const parseMultipart = async (text: string, contentType: string): Promise<FormFields> => {
  const form = await new Response(text, { headers: { 'Content-Type': contentType } }).formData().catch(() => {
    throw new HttpProblem('malformed-body');
  });
  return [...form].map(([name, value]) => {
    if (typeof value !== 'string') throw new HttpProblem('malformed-body');
    return [name, value];
  });
};
