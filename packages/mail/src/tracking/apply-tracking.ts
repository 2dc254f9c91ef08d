import { escapeHtml } from '../html/html.ts';
import { appendToBody, linksOf } from '../html/email-html.ts';
import type { TrackingDecision } from './tracking.ts';

export interface TrackingMeans {
  /** Address of the 1×1 image that tells of an opening. */
  readonly beaconUrl: string;
  /** Gives the address that tells of a click and leads on to the link. */
  readonly codeLink: (href: string) => string;
  /** Links that begin so stay as they are: the backend's address, so that nobody is counted as they leave. */
  readonly neverCode?: readonly string[];
}

const WEB = /^\s*https?:/iu;

/** The email's HTML as the decision lets it be. Where it forbids both, the very same string comes back. */
export function applyTracking(html: string, decision: TrackingDecision, means: TrackingMeans): string {
  const coded = decision.clicks ? withCodedLinks(html, means) : html;
  return decision.opens ? appendToBody(coded, beacon(means.beaconUrl)) : coded;
}

const beacon = (url: string) => `<img src="${escapeHtml(url)}" width="1" height="1" alt="" style="border:0">`;

function withCodedLinks(html: string, { codeLink, neverCode = [] }: TrackingMeans): string {
  let coded = '';
  let copied = 0;
  for (const { href, start, end } of linksOf(html)) {
    if (!WEB.test(href) || neverCode.some((prefix) => startsWith(href.trim(), prefix))) continue;
    coded += `${html.slice(copied, start)}href="${escapeHtml(codeLink(href.trim()))}"`;
    copied = end;
  }
  return coded + html.slice(copied);
}

const startsWith = (href: string, prefix: string) => href.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase();
