import type { Context } from 'hono';
import { LIMITS } from '@clarion-privacy/protocol';
import { HttpProblem } from './problems.ts';

/** Reads a whole body, and stops reading one that is longer than any request. */
export const readBody = async (c: Context, most: number = LIMITS.body): Promise<Uint8Array> => {
  try {
    return await readLimited(c, most);
  } catch (error) {
    // A client that hangs up halfway is no fault of the server.
    throw error instanceof HttpProblem ? error : new HttpProblem('malformed-body');
  }
};

const readLimited = async (c: Context, most: number): Promise<Uint8Array> => {
  const declared = c.req.header('content-length');
  if (declared !== undefined && !(Number(declared) <= most)) throw new HttpProblem('body-too-large');
  if (declared === undefined || c.req.header('transfer-encoding') !== undefined) return readStream(c.req.raw.body, most);
  // The HTTP parser ends the body where its declared length does, so nothing longer is read into memory.
  const body = new Uint8Array(await c.req.arrayBuffer());
  if (body.byteLength > most) throw new HttpProblem('body-too-large');
  return body;
};

const readStream = async (stream: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array> => {
  if (!stream) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks, length);
    length += value.byteLength;
    if (length > most) {
      await reader.cancel();
      throw new HttpProblem('body-too-large');
    }
    chunks.push(value);
  }
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The body as text; refuses bytes that are not UTF-8 rather than to store a replacement for them. */
export const decodeUtf8 = (body: Uint8Array): string => {
  try {
    return utf8.decode(body);
  } catch {
    throw new HttpProblem('malformed-body');
  }
};

/** The body as JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem('malformed-body');
  }
};
