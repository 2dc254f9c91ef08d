/** The rights a person can exercise by a request, in the order in which pages list them. */
export const RIGHTS = [
  'objection',
  'erasure',
  'access',
  'rectification',
  'restriction',
  'portability',
  'complaint',
] as const;
export type Right = (typeof RIGHTS)[number];

/** How the group's companies reach people with marketing. */
export const CHANNELS = ['email', 'phone', 'post', 'social'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a right can be exercised. `link` is the unsubscribe link of an email, `call` the person on the line. */
export const WAYS = ['link', 'call', 'form', 'email', 'phone', 'post'] as const;
export type Way = (typeof WAYS)[number];

/**
 * What an erasure does to the person's suppression entry: `remove` it (the person can be added
 * again), `keep-minimal` (a keyed hash stays, so that the person is not), or `ask` the person.
 */
export const SUPPRESSION_ON_ERASURE = ['remove', 'keep-minimal', 'ask'] as const;
export type SuppressionOnErasure = (typeof SUPPRESSION_ON_ERASURE)[number];

/** Art 6(1)(a) to (f). */
export const LAWFUL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

/** The laws that a notice can say it stands under. */
export const LAWS = ['uk-gdpr', 'eu-gdpr', 'dpa-2018', 'pecr'] as const;
export type Law = (typeof LAWS)[number];

/** Kinds of personal data that vocabularies of the trade name alike. */
export const DATA_KINDS = ['name', 'email', 'phone', 'address', 'ip-address', 'social-network'] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** Where data comes from: the person, what is public, or somebody else. */
export const SOURCE_KINDS = ['person', 'public', 'third-party'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** When people are told whose data came from elsewhere (Art 14(3)). */
export const NOTIFICATION_TIMES = ['first-contact', 'within-a-month', 'first-disclosure'] as const;
export type NotificationTime = (typeof NOTIFICATION_TIMES)[number];

/** Who gets data: a company of the group, one who acts for it, one who decides alone, or the state. */
export const RECIPIENT_KINDS = ['group', 'processor', 'controller', 'authority'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/**
 * What the backend keeps of people besides the suppression file: whom closed requests were about, records of notices that were
 * acknowledged, the history that the preference centre shows, tokens of mails that have expired, when an address was last
 * written to, the answers that repeats get again, and events that a connected system never took.
 */
export const KEPT_DATA = ['requests', 'acknowledgements', 'preference-history', 'secrets', 'sent-mail', 'idempotency', 'dead-letters'] as const;
export type KeptData = (typeof KEPT_DATA)[number];

/** What allows a transfer out of the UK (Arts 45 to 49). */
export const SAFEGUARDS = ['adequacy', 'idta', 'addendum', 'binding-rules', 'exception'] as const;
export type Safeguard = (typeof SAFEGUARDS)[number];

/** Whether a person has to give data: by law, for a contract, or not at all (Art 13(2)(e)). */
export const PROVIDING = ['by-law', 'for-contract', 'free'] as const;
export type Providing = (typeof PROVIDING)[number];

/** How email tracking is refused: only with the email itself, by a choice of its own, or not. */
export const TRACKING_WAYS_OUT = ['unsubscribe', 'choice', 'none'] as const;
export type TrackingWayOut = (typeof TRACKING_WAYS_OUT)[number];

/** By what a marketing message is allowed (PECR 21 and 22). */
export const MARKETING_RULES = ['consent', 'soft-opt-in', 'legitimate-interests'] as const;
export type MarketingRule = (typeof MARKETING_RULES)[number];

/** Whom marketing reaches: people, sole traders and partnerships, or companies (PECR 2). */
export const SUBSCRIBERS = ['individual', 'corporate'] as const;
export type Subscribers = (typeof SUBSCRIBERS)[number];
