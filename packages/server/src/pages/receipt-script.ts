import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { documentOf, FOR_EVER } from '../http/conditional.ts';
import type { Document } from '../http/conditional.ts';

/** A script of a page, under an address that is named for what it holds, so that it can be cached for ever. */
export interface PageScript {
  readonly path: string;
  readonly document: Document;
}

export const pageScriptOf = (text: string): PageScript => ({
  path: `/assets/check-receipt-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`,
  document: documentOf(text, 'text/javascript; charset=utf-8', FOR_EVER),
});

/** The built script of the page that checks a receipt. Where the sources run without a build, the page goes without. */
export const builtReceiptScript = (): PageScript | undefined => {
  try {
    return pageScriptOf(readFileSync(new URL('../../dist/browser/check-receipt.js', import.meta.url), 'utf8'));
  } catch {
    return undefined;
  }
};
