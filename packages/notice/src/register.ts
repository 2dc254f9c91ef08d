import type { CivilDate, Duration } from './notice.ts';
import type {
  Channel,
  DataKind,
  KeptData,
  Law,
  LawfulBasis,
  MarketingRule,
  NotificationTime,
  Providing,
  RecipientKind,
  Right,
  Safeguard,
  SourceKind,
  Subscribers,
  TrackingWayOut,
  Way,
} from './vocabulary.ts';

/** The id of the retention rule that holds the figure `retention.afterLastContact`. */
export const LAST_CONTACT = 'after-last-contact';

/**
 * What Articles 13 and 14 ask a notice to state, as data: for rules, exports and summary tables.
 * A list is empty, and a part is absent, where the notice states nothing; nothing is assumed.
 */
export interface NoticeRegister {
  /** The laws under which the notice says it stands. */
  readonly laws: readonly Law[];
  /** Whose data it is: 'customers', 'people who apply for a job'. */
  readonly subjects: readonly string[];
  readonly data: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
  readonly sources: readonly Source[];
  readonly recipients: readonly Recipient[];
  readonly transfers?: Transfers;
  readonly storage?: { readonly countries: readonly string[] };
  /** The first is `retention.afterLastContact`, and holds for every purpose that names no other rule. */
  readonly retention: readonly RetentionRule[];
  readonly rights: Readonly<Partial<Record<Right, RightDetails>>>;
  /** How long the backend keeps what it holds itself (Art 5(1)(e)). */
  readonly keeping?: readonly Keeping[];
  /** How consent is withdrawn (Art 7(3)). */
  readonly consent?: { readonly withdrawal: readonly Way[] };
  readonly complaints?: Complaints;
  readonly tracking: readonly EmailTracking[];
  readonly marketing: readonly MarketingChannel[];
  readonly assessment?: Assessment;
  /** The data protection officer, where there is one (Art 13(1)(b)). */
  readonly officer?: Person;
  /** The representative, where the organisation is established elsewhere (Art 27). */
  readonly representative?: Person;
  readonly automatedDecisions?: AutomatedDecisions;
  readonly children?: Children;
  readonly review?: { readonly cycle?: Duration; readonly next?: CivilDate };
  readonly lint: LintSettings;
}

export interface DataCategory {
  readonly id: string;
  readonly name: string;
  readonly items: readonly DataItem[];
  /** A special category (Art 9), or data on offences (Art 10). */
  readonly special?: boolean;
  /** Ids of the sources that this data comes from. */
  readonly sources?: readonly string[];
}

export interface DataItem {
  readonly name: string;
  readonly kind?: DataKind;
}

export interface Purpose {
  readonly id: string;
  readonly name: string;
  readonly basis?: LawfulBasis;
  /** The interest pursued, in words (Art 13(1)(d)). */
  readonly interest?: string;
  /** Ids of what is used for it, who gets it, and how long it is kept. */
  readonly data?: readonly string[];
  readonly recipients?: readonly string[];
  readonly retention?: string;
  /** Whether the person has to give the data (Art 13(2)(e)). */
  readonly providing?: Providing;
  /** What happens when they do not. */
  readonly withoutIt?: string;
  /** Set where it is direct marketing. */
  readonly marketing?: boolean;
  readonly profiling?: boolean;
}

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** When people whose data comes from here are told (Art 14(3)). */
  readonly told?: NotificationTime;
}

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly kind: RecipientKind;
  /** ISO 3166-1, two letters. */
  readonly countries?: readonly string[];
  /** What allows a transfer out of the UK (Art 46). */
  readonly safeguard?: Safeguard;
  /** Ids of the data that they get. */
  readonly data?: readonly string[];
}

export interface Transfers {
  /** Whether data leaves the UK. */
  readonly outside: boolean;
  /** How a copy of the safeguards can be had (Art 13(1)(f)). */
  readonly copy?: string;
}

/** A period for one kind of the backend's own data. */
export interface Keeping {
  readonly id: KeptData;
  readonly period: Duration;
}

export interface RetentionRule {
  readonly id: string;
  readonly name: string;
  readonly period?: Duration;
  /** From when the period counts: 'our last contact with you'. */
  readonly after?: string;
  /** The kinds of contact from which the period counts: those that the team can show. */
  readonly verifiable?: readonly string[];
  /** By what the period is decided, where there is no figure (Art 13(2)(a)). */
  readonly criterion?: string;
}

/** What is said of a right beyond its promise and its ways. */
export interface RightDetails {
  /** Set where nothing can refuse it, as an objection to marketing (Art 21(3)). */
  readonly absolute?: boolean;
  readonly free?: boolean;
  /** How it is answered. */
  readonly answer?: string;
  /** What is asked for to know who asks. */
  readonly identity?: string;
  /** What the notice says the right does not cover. */
  readonly except?: string;
  /** Set where those who got the data are told (Art 19). */
  readonly recipientsTold?: boolean;
}

/** The complaint procedure of DPA 2018 s.164A; its ways are those of the right `complaint`. */
export interface Complaints {
  readonly acknowledgement: Duration;
  /** How progress and outcome are told. */
  readonly outcome?: string;
  /** Where to complain to the regulator. */
  readonly regulator?: string;
}

export interface EmailTracking {
  readonly id: 'opens' | 'clicks';
  readonly basis?: LawfulBasis;
  readonly wayOut: TrackingWayOut;
  /** Set where what it gathers is joined with what is held on the person. */
  readonly combined?: boolean;
}

/** By which rule of PECR a channel is used for marketing. */
export interface MarketingChannel {
  readonly id: Channel;
  readonly rule?: MarketingRule;
  readonly subscribers?: readonly Subscribers[];
  /** Set where a refusal is offered when the data is collected (PECR 22(3)(c)). */
  readonly refusalAtCollection?: boolean;
  /** Set where numbers are checked against the preference services (PECR 21). */
  readonly screened?: boolean;
}

/** The Legitimate Interest Assessment. Its review cycle is the figure `review.lia`. */
export interface Assessment {
  readonly date?: CivilDate;
  readonly next?: CivilDate;
  /** Names of what it confirms: `necessary`, `balanced`. */
  readonly confirms: readonly Confirmation[];
}

export interface Confirmation {
  readonly id: string;
}

export interface Person {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly post?: readonly string[];
}

export interface AutomatedDecisions {
  readonly used: boolean;
  /** The logic, and what follows from it for the person (Art 13(2)(f)). */
  readonly logic?: string;
}

export interface Children {
  readonly processed: boolean;
  readonly minimumAge?: number;
}

export interface LintSettings {
  readonly off: readonly RuleOff[];
}

/** A lint rule that is turned off, and why. */
export interface RuleOff {
  readonly rule: string;
  readonly reason: string;
}
