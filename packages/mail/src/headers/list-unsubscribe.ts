import { domainToASCII } from 'node:url';
import { PATTERNS } from '@clarion-privacy/protocol/limits';
import { checkAddress } from '../links/link.ts';
import { MailError } from '../mail-error.ts';

export interface ListUnsubscribeOptions {
  /** An unsubscribe link, which the mailbox provider posts to. */
  readonly link: string;
  readonly mailto: UnsubscribeMailbox;
  /** Lets a demo on this machine go without TLS. */
  readonly allowLocalHttp?: boolean;
}

/** A mailbox that somebody reads: for mail clients that unsubscribe by writing. */
export interface UnsubscribeMailbox {
  readonly address: string;
  /** `Unsubscribe` unless given. */
  readonly subject?: string;
}

/** Each is one header, its value on one line. Sign both by DKIM (RFC 8058, section 4). */
export interface ListUnsubscribeHeaders {
  readonly 'List-Unsubscribe': string;
  readonly 'List-Unsubscribe-Post': string;
}

/** RFC 5322, 2.1.1: octets of a line, without its end. */
const LONGEST_LINE = 998;
/** What would end a URI in angle brackets, or part it from the next, for a simple reader. */
const AMBIGUOUS = /[<>,\s"]/u;
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
/** What RFC 6068 lets stand in the local part of a mailto URI, beyond what encodeURIComponent leaves. */
const PLAIN_IN_MAILTO = /%(?:2B|24)/gu;

/** The two headers of a one-click unsubscribe: one HTTPS URI first, a mailto second (RFC 2369 and RFC 8058). */
export function listUnsubscribeHeaders(options: ListUnsubscribeOptions): ListUnsubscribeHeaders {
  const link = checkedLink(options.link, options.allowLocalHttp ?? false);
  const value = `<${link}>, <${mailtoUri(options.mailto)}>`;
  if (`List-Unsubscribe: ${value}`.length > LONGEST_LINE)
    throw new MailError('header', `The List-Unsubscribe header is longer than ${LONGEST_LINE} characters: shorten the base URL or the subject.`);
  return { 'List-Unsubscribe': value, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Throws unless the link may stand in the header: absolute, over TLS, naming nobody, and spelt without ambiguity. */
function checkedLink(link: string, allowLocalHttp: boolean): string {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (!url || AMBIGUOUS.test(link) || !PATTERNS.line.test(link))
    throw new MailError('link', 'The unsubscribe link is not a URL that can stand in a header.');
  if (url.username !== '' || url.password !== '' || url.hash !== '')
    throw new MailError('link', 'The unsubscribe link takes no user, password or fragment.');
  const local = allowLocalHttp && url.protocol === 'http:' && LOCAL_HOSTS.includes(url.hostname);
  if (url.protocol !== 'https:' && !local)
    throw new MailError('link', 'The unsubscribe link starts with https:// (RFC 8058).');
  return url.href;
}

function mailtoUri({ address, subject = 'Unsubscribe' }: UnsubscribeMailbox): string {
  checkAddress(address);
  if (!PATTERNS.line.test(subject) || !subject.isWellFormed())
    throw new MailError('header', 'The subject of the unsubscribe mailbox has a line break or a control character.');
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  if (domain === '') throw new MailError('address', 'The domain of the unsubscribe mailbox cannot be used.');
  const local = encodeURIComponent(address.slice(0, at)).replace(PLAIN_IN_MAILTO, decodeURIComponent);
  return `mailto:${local}@${domain}?subject=${encodeURIComponent(subject)}`;
}
