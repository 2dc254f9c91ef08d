import { checkLinkKeys, type LinkKey, type RandomBytes } from '../keys/link-key.ts';
import { MailError } from '../mail-error.ts';
import { checkLinkSubject, type LinkSubject } from './link.ts';
import { decodePayload, encodePayload } from './payload.ts';
import { LINK_PURPOSES, type LinkPurpose } from './purposes.ts';
import { OPENING, repairToken } from './repair-token.ts';
import { createTokens, type UnreadableReason } from './token.ts';

export interface LinksOptions {
  /** The first mints; all are read. */
  readonly keys: readonly LinkKey[];
  /** The backend's public address, such as `https://privacy.example.com`. */
  readonly baseUrl: string;
  /** Whose links these are; links of one audience mean nothing to another. The base URL unless given. */
  readonly audience?: string;
  readonly random: RandomBytes;
  readonly now: () => Date;
  /** How long a preferences link works; unsubscribe links never stop. */
  readonly preferencesDays?: number;
}

export interface LinkRequest extends LinkSubject {
  /** `unsubscribe` unless given. */
  readonly purpose?: LinkPurpose;
}

/** What a link says, once it has proved to be ours. */
export interface Link extends LinkSubject {
  readonly purpose: LinkPurpose;
  /** Absent where the link never expires. */
  readonly expiresAt?: Date;
}

/**
 * `damaged`: cut short or changed on the way. `unknown-key`: made under a key that is not here. `foreign`: of another
 * backend, or for another purpose. `expired`: ours, and too old. A person is shown the same page for each.
 */
export type LinkRefusal = UnreadableReason | 'expired';
export type ReadLink = { readonly ok: true; readonly link: Link } | { readonly ok: false; readonly reason: LinkRefusal };

export interface Links {
  /** The base URL in its final spelling, without a slash at its end. */
  readonly baseUrl: string;
  /** The absolute URL. Throws a MailError where the address or an id cannot be used. */
  createLink(request: LinkRequest): string;
  /** The token alone, for a page of one's own. */
  createToken(request: LinkRequest): string;
  /** Reads a token, or a whole link as somebody pasted it, for one of the purposes. Never throws. */
  readLink(text: string, purposes?: readonly LinkPurpose[]): ReadLink;
}

const PREFERENCES_DAYS = 90;
const MILLISECONDS_A_DAY = 86_400_000;
const ABSOLUTE = /^https?:/iu;

/** Mints and reads the links that let a person act without signing in. */
export function createLinks(options: LinksOptions): Links {
  const { keys, random, now, preferencesDays = PREFERENCES_DAYS } = options;
  checkLinkKeys(keys);
  const baseUrl = checkedBaseUrl(options.baseUrl);
  const tokens = createTokens(keys as [LinkKey, ...LinkKey[]], options.audience ?? baseUrl, random);

  const expiryOf = (purpose: LinkPurpose): Date | undefined =>
    LINK_PURPOSES[purpose].expires ? new Date(now().getTime() + preferencesDays * MILLISECONDS_A_DAY) : undefined;

  const createToken = (request: LinkRequest): string => {
    checkLinkSubject(request);
    const purpose = request.purpose ?? 'unsubscribe';
    return tokens.seal(purpose, encodePayload(request, expiryOf(purpose)));
  };

  return {
    baseUrl,
    createToken,
    createLink: (request) =>
      `${baseUrl}/${LINK_PURPOSES[request.purpose ?? 'unsubscribe'].path}/${createToken(request)}`,
    readLink(text, purposes = ['unsubscribe']) {
      const token = tokenIn(text, baseUrl);
      if (token === undefined) return { ok: false, reason: 'foreign' };
      const opened = tokens.open(repairToken(token));
      if (!opened.ok) return opened;
      const { purpose, payload } = opened;
      if (!purposes.includes(purpose)) return { ok: false, reason: 'foreign' };
      const decoded = decodePayload(payload, LINK_PURPOSES[purpose].expires);
      if (!decoded) return { ok: false, reason: 'damaged' };
      const { subject, expiresAt } = decoded;
      if (expiresAt && expiresAt <= now()) return { ok: false, reason: 'expired' };
      return { ok: true, link: { ...subject, purpose, ...(expiresAt ? { expiresAt } : {}) } };
    },
  };
}

/** The token of a whole link; text that is no link is taken for a token; undefined for a link to elsewhere. */
function tokenIn(text: string, baseUrl: string): string | undefined {
  const address = text.replace(OPENING, '');
  if (!ABSOLUTE.test(address)) return text;
  const start = Object.values(LINK_PURPOSES)
    .map(({ path }) => `${baseUrl}/${path}/`)
    .find((prefix) => address.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase());
  return start === undefined ? undefined : address.slice(start.length);
}

function checkedBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '')
    throw new MailError('base-url', 'The base URL is the address of the backend, like https://privacy.example.com.');
  return url.href.replace(/\/+$/u, '');
}
