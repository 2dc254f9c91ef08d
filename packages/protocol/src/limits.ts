/**
 * Lengths, patterns and vocabularies of everything that crosses the wire. Plain constants, so that
 * a page can check with the same figures as the server without carrying a schema library.
 */
export { CHANNELS, RIGHTS } from '@clarion-privacy/notice';
export type { Channel, Right } from '@clarion-privacy/notice';

/** Rights of which nothing can be done unless their request says something in words: every form asks for it. */
export const WORDY_RIGHTS = ['rectification', 'restriction', 'complaint'] as const;
export type WordyRight = (typeof WORDY_RIGHTS)[number];

/** Characters, counted as UTF-16 units, at most. */
export const LIMITS = {
  name: 200,
  /** RFC 5321: a path of 256 octets, its angle brackets off. */
  email: 254,
  phone: 40,
  postal: 500,
  linkedin: 300,
  /** Contacts that are screened in one call. */
  screened: 10_000,
  message: 5_000,
  /** By what somebody may ask for another. */
  authority: 500,
  /** What a person adds to a request, each time. */
  clarification: 5_000,
  /** Steps of one request that its status shows. */
  requestHistory: 100,
  id: 64,
  companies: 50,
  /** Every channel of every company. */
  streams: 200,
  /** Mailing lists that one address can keep stopped by themselves. */
  lists: 200,
  /** Earlier changes that a person is shown. */
  preferenceHistory: 20,
  locale: 35,
  idempotencyKey: 128,
  /** Seconds for which a form was open that are told apart: a page says no more than that it was this long. */
  filling: 60,
  /** Bytes of a whole body. */
  body: 65_536,
  /** Bytes of a body of contacts to screen. */
  screenBody: 8_388_608,
} as const;

export const PATTERNS = {
  /** One `@`, a dotted domain, nothing that could break out of a mail header. Unicode is allowed. */
  email: /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)+$/u,
  /** As people write it; the server reads it as E.164. */
  phone: /^[+(]?[\d][\d\s().\-/]{4,}(?:(?:x|ext\.?)\s*\d{1,6})?$/iu,
  /** A person’s page, as it is copied from the address bar. */
  linkedin: /^(?:https?:\/\/)?(?:[a-z]{1,3}\.)?linkedin\.com\/(?:mwlite\/)?in\/[^/?#\s]+(?:[/?#]\S*)?$/iu,
  /** A company, site or notice id. */
  id: /^[a-z0-9][a-z0-9-]*$/u,
  /** Notice versions are dates or dotted numbers. */
  version: /^[0-9A-Za-z][0-9A-Za-z.-]*$/u,
  /** SHA-256 in hexadecimal. */
  hash: /^[0-9a-f]{64}$/u,
  locale: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u,
  /** Crockford base 32, easy to read out on the telephone. */
  reference: /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u,
  idempotencyKey: /^[\x21-\x7e]{8,128}$/u,
  /** No control characters on one line of text. */
  line: /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/u,
  /** Line breaks and tabs are fine in longer text. */
  lines: /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/u,
} as const;

/** Where a request stands. */
export const STATUSES = [
  'received',
  'acknowledged',
  'awaiting-identity',
  'awaiting-clarification',
  'in-progress',
  'extended',
  'fulfilled',
  'refused',
  'no-match',
  'withdrawn',
] as const;
export type Status = (typeof STATUSES)[number];

/** What an erasure is to do to the person's suppression entry, where the notice leaves it to them. */
export const SUPPRESSION_CHOICES = ['keep-minimal', 'remove'] as const;
export type SuppressionChoice = (typeof SUPPRESSION_CHOICES)[number];

/** What a request waits for while its clock stands still. */
export const PAUSES = ['identity', 'clarification'] as const;
export type Pause = (typeof PAUSES)[number];

/** How an email can tell of its reader. */
export const TRACKING = ['opens', 'clicks'] as const;
export type TrackingKind = (typeof TRACKING)[number];

/** What a person has said of it. */
export const TRACKING_CHOICES = ['allow', 'refuse', 'unsaid'] as const;
export type TrackingChoice = (typeof TRACKING_CHOICES)[number];

/** How a preference came to be said: by a mail program's own button, on the pages of a link, on the preference page, or by a request. */
export const PREFERENCE_CAUSES = ['one-click', 'unsubscribe', 'preferences', 'undo', 'objection'] as const;
export type PreferenceCause = (typeof PREFERENCE_CAUSES)[number];

/** A field of a plain form that nobody sees: whoever fills it in is taken for a program, and looked at. */
export const TRAP_FIELD = 'website';
/** When a plain form was shown, in milliseconds since 1970. */
export const SHOWN_FIELD = 'shown';

/** Header that makes a POST safe to repeat (IETF draft of the same name). */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

/** Hours for which a repeat under the same key gets the first answer. */
export const REPEAT_HOURS = 24;

/** Media type of every error (RFC 9457). */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';
