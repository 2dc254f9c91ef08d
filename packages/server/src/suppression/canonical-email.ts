import { domainToASCII } from 'node:url';
import { PATTERNS } from '@clarion-privacy/protocol/limits';
import { canonicalText, caseFolded } from './canonical-text.ts';

/** The spelling of nearly every address: nothing to fold but its case. */
const PLAIN = /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z\d_-]+\.)+[a-z][a-z\d_-]*$/iu;
const ENCODED_DOMAIN = /[@.]xn--/iu;
const IN_ANGLE_BRACKETS = /<([^<>]*)>$/u;
const MAILTO = /^mailto:/iu;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/u;
/** `domainToASCII` reads a URL's host: these would end it or be decoded. */
const NOT_IN_A_DOMAIN = /[^a-z\d._-]/iu;
const ASCII = /[\u0000-\u007f]+/gu;

/**
 * The one spelling under which an email address is kept and found; undefined when there is none.
 * Dots and `+tags` stay: some providers tell `a.b` from `ab`, and folding would hold back a stranger.
 */
export const canonicalEmail = (text: string): string | undefined => {
  const trimmed = canonicalText(text);
  if (PLAIN.test(trimmed) && !ENCODED_DOMAIN.test(trimmed)) return trimmed.toLowerCase();
  return fromAnySpelling(trimmed);
};

/**
 * Whether mail to the address as written reaches the mailbox of the canonical one: they may differ in case, in how
 * the domain is written, and in composed letters. Full-width signs, `mailto:` and folded letters (ß, ı) may not be:
 * the first may be read otherwise by a mail server, the last are other mailboxes.
 */
export const sameMailbox = (written: string, canonical: string): boolean => {
  const address = written.trim().normalize('NFC');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase();
  return PATTERNS.email.test(address) && `${local}@${asciiDomain(address.slice(at + 1))}` === canonical;
};

const fromAnySpelling = (text: string): string | undefined => {
  const address = withoutMailto(canonicalText(IN_ANGLE_BRACKETS.exec(text)?.[1] ?? text));
  const at = address.lastIndexOf('@');
  const domain = asciiDomain(address.slice(at + 1));
  if (at < 1 || domain === undefined || CONTROL.test(address)) return undefined;
  const canonical = `${caseFolded(address.slice(0, at))}@${domain}`;
  return PATTERNS.email.test(canonical) ? canonical : undefined;
};

const withoutMailto = (text: string): string => {
  if (!MAILTO.test(text)) return text;
  const address = text.replace(MAILTO, '').replace(/\?.*$/su, '');
  try {
    return canonicalText(decodeURIComponent(address));
  } catch {
    return canonicalText(address);
  }
};

const asciiDomain = (domain: string): string | undefined => {
  for (const [ascii] of domain.matchAll(ASCII)) if (NOT_IN_A_DOMAIN.test(ascii)) return undefined;
  const canonical = domainToASCII(domain).replace(/\.$/u, '');
  return canonical === '' ? undefined : canonical;
};
