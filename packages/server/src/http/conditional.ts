import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Context } from 'hono';

/** Less than this fits into the packets that go anyway. */
const WORTH_COMPRESSING = 1024;

/** For what lies under an address of its own, and never changes there. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** A document that is the same for everyone, made once. */
export interface Document {
  readonly text: string;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  /** The same in Brotli, made when first asked for; undefined where it would not pay. */
  readonly compressed: () => Uint8Array<ArrayBuffer> | undefined;
}

export const documentOf = (text: string, type: string, cacheControl: string): Document => {
  let brotli: Uint8Array<ArrayBuffer> | undefined;
  return {
    text,
    type,
    cacheControl,
    etag: `"${createHash('sha256').update(text).digest('base64url')}"`,
    compressed: () => (text.length < WORTH_COMPRESSING ? undefined : (brotli ??= new Uint8Array(brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })))),
  };
};

/**
 * Answers with the document, or with 304 to whoever has it already. Compressed for whoever takes it so: a document is the same for
 * everyone. What holds a person’s data or link is not, since its length would tell of it.
 */
export const answerDocument = (c: Context, { text, type, etag, cacheControl, compressed }: Document): Response => {
  const body = takesBrotli(c.req.header('accept-encoding')) ? compressed() : undefined;
  // Other bytes have another tag.
  const tag = body ? etag.replace(/"$/, '-br"') : etag;
  const headers = { ETag: tag, 'Cache-Control': cacheControl };
  c.header('Vary', 'Accept-Encoding', { append: true });
  if (matches(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers);
  return c.body(body ?? text, 200, { ...headers, 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', ...(body && { 'Content-Encoding': 'br' }) });
};

const takesBrotli = (header = ''): boolean => /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/iu.test(header);

/** Weak comparison (RFC 9110, 13.1.2). */
const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);
