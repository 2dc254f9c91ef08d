import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** A document that is the same for everyone, made once. */
export interface Document {
  readonly text: string;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
}

export const documentOf = (text: string, type: string, cacheControl: string): Document => ({
  text,
  type,
  cacheControl,
  etag: `"${createHash('sha256').update(text).digest('base64url')}"`,
});

/** Answers with the document, or with 304 to whoever has it already. */
export const answerDocument = (c: Context, { text, type, etag, cacheControl }: Document): Response => {
  const headers = { ETag: etag, 'Cache-Control': cacheControl };
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' });
};

/** Weak comparison (RFC 9110, 13.1.2). */
const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);
