import { valuesOf, type HeaderLine } from './read-mail.ts';
import type { Signature } from './signature.ts';

/** The address to post to, or why a mail client offers no button of its own. */
export type OneClick = { readonly uri: string } | { readonly uri?: undefined; readonly why: string };

/** What may be posted to: RFC 8058 asks for HTTPS, and the demo's backend is on this machine. */
export interface OneClickTerms {
  readonly backendOrigin: string;
}

const URI = /<\s*([^>]*?)\s*>/gu;

/** Reads the headers as mailbox providers do (RFC 8058): one of each, an address to post to, signed by the sender. */
export function oneClickOf(headers: readonly HeaderLine[], signature: Signature, { backendOrigin }: OneClickTerms): OneClick {
  const [list, ...moreLists] = valuesOf(headers, 'list-unsubscribe');
  const [post, ...morePosts] = valuesOf(headers, 'list-unsubscribe-post');
  if (list === undefined) return { why: 'The mail has no List-Unsubscribe header.' };
  if (post === undefined) return { why: 'The mail has no List-Unsubscribe-Post header.' };
  if (moreLists.length + morePosts.length > 0) return { why: 'The mail has a list header twice.' };
  if (post !== 'List-Unsubscribe=One-Click') return { why: 'Its List-Unsubscribe-Post header is not List-Unsubscribe=One-Click.' };
  const uri = [...list.matchAll(URI)].map(([, found = '']) => found).find((found) => /^https?:/iu.test(found));
  if (uri === undefined) return { why: 'Its List-Unsubscribe header has no address to post to.' };
  if (!signature.valid) return { why: `Its DKIM signature does not hold: ${signature.why}` };
  for (const name of ['list-unsubscribe', 'list-unsubscribe-post'])
    if (!signature.covers.includes(name)) return { why: `Its DKIM signature does not cover ${name}.` };
  // Mails of anybody can be sent here: what is in them may not make the demo post elsewhere.
  if (URL.parse(uri)?.origin !== backendOrigin) return { why: `The demo posts to its own backend alone, ${backendOrigin}.` };
  return { uri };
}

const PATIENCE = 10_000;

/** Posts as a mailbox provider does: no cookie, no login, no redirect followed. Gives the status, or null without an answer. */
export async function postOneClick(uri: string): Promise<number | null> {
  try {
    const response = await fetch(uri, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      credentials: 'omit',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
