import type { NoticeRegister } from './register.ts';
import type { Channel, Right, SuppressionOnErasure, Way } from './vocabulary.ts';

/** A civil date, `YYYY-MM-DD`, in the notice's time zone. */
export type CivilDate = string;

/** An ISO 8601 duration of whole days, months or years: `P30D`, `P6M`, `P5Y`. */
export type Duration = string;

/** A stable name for one statement of the notice, such as `object.time`. */
export type FactId = string;

/** What the compiler makes of a notice folder, and what `/v1/notice` serves. */
export interface CompiledNotice {
  readonly schema: 1;
  readonly figures: NoticeFigures;
  /** From the path of a figure, such as `rights.objection.promise`, to the facts that state it. */
  readonly facts: Readonly<Record<string, readonly FactId[]>>;
  readonly text: NoticeText;
  /** What a form that asks for details says of them; a notice may leave it out. */
  readonly collection?: Collection;
  /** What lint, exports and summary tables need. */
  readonly register: NoticeRegister;
  /** SHA-256, in hexadecimal, over all the rest in the canonical form of RFC 8785. */
  readonly hash: string;
  /** Paths of the figures that plain Markdown leaves out: what stands there states nothing. A whole notice has none. */
  readonly missing?: readonly string[];
}

/** What forms, server and mail need of a notice: no prose. */
export interface NoticeFigures {
  readonly id: string;
  readonly version: string;
  /** BCP 47. */
  readonly language: string;
  readonly reviewed: CivilDate;
  /** From when it holds; without one, from the day on which it was reviewed. */
  readonly effective?: CivilDate;
  /** The version before this one. */
  readonly previous?: string;
  readonly timeZone: string;
  /** Which public holidays count, by the name of a calendar in `deadlines/calendars.ts`. */
  readonly calendar: string;
  readonly organisation: Organisation;
  readonly companies: readonly Company[];
  readonly channels: readonly Channel[];
  readonly contact: Contact;
  readonly regulator: Regulator;
  /** Only the rights that the notice offers are present. */
  readonly rights: Readonly<Partial<Record<Right, RightFigures>>>;
  readonly erasure: { readonly suppression: SuppressionOnErasure };
  readonly retention: { readonly afterLastContact: Duration };
  readonly review: { readonly lia: Duration };
}

/** What becomes of the details that a person gives in an enquiry or booking form, each as the end of 'We use them …'. */
export interface Collection {
  /** What they are asked for. */
  readonly request: string;
  /** The marketing that they are used for as well, unless the person refuses it there (PECR reg 22(3)). */
  readonly marketing?: string;
  /** By which channels; each can be refused. */
  readonly channels: readonly Channel[];
}

export interface Organisation {
  readonly name: string;
  readonly registeredName: string;
  readonly registration: string;
}

/** A company of the group, or a trading name of one. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
  /** The id of the company that trades under this name. */
  readonly tradingNameOf?: string;
}

export interface Contact {
  /** Whom to ask for. */
  readonly team: string;
  readonly email: string;
  readonly phone: string;
  /** E.164, for a `tel:` link. */
  readonly phoneE164: string;
  readonly post: readonly string[];
}

export interface Regulator {
  readonly name: string;
  readonly shortName: string;
  readonly url: string;
}

export interface RightFigures {
  /** The notice's own promise, counted from the day of receipt. */
  readonly promise: Duration;
  /** In the order in which the notice gives them. */
  readonly ways: readonly Way[];
}

/** What a form that asks for details needs of a notice: by which name it is known, and what becomes of them. */
export interface CollectionNotice extends Pick<CompiledNotice, 'collection' | 'hash'> {
  readonly figures: Pick<NoticeFigures, 'id' | 'version' | 'language' | 'companies'>;
}

/** What is read. Its figures are already in words. */
export interface NoticeText {
  readonly title: string;
  /** The layer that is read first: what is held, why, how to stop it. */
  readonly summary: readonly SummaryItem[];
  readonly sections: readonly Section[];
}

export interface SummaryItem {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The section that says more. */
  readonly section: string;
}

export interface Section {
  /** Stable and URL-safe: the fragment that outside links use. */
  readonly id: string;
  readonly title: string;
  /** Set where the section states how one right is exercised; objection is shown apart (Art 21(4)). */
  readonly right?: Right;
  readonly blocks: readonly Block[];
  readonly sections?: readonly Section[];
  readonly facts?: readonly FactId[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[]; readonly facts?: readonly FactId[] }
  | { readonly type: 'note'; readonly blocks: readonly Block[]; readonly facts?: readonly FactId[] }
  | {
      readonly type: 'list';
      readonly ordered?: boolean;
      /** The number of the first item, where it is not 1. */
      readonly start?: number;
      readonly items: readonly ListItem[];
      readonly facts?: readonly FactId[];
    }
  | {
      readonly type: 'definitions';
      readonly items: readonly Definition[];
      readonly facts?: readonly FactId[];
    }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly TableRow[];
      readonly facts?: readonly FactId[];
    };

export interface ListItem {
  readonly blocks: readonly Block[];
  readonly facts?: readonly FactId[];
}

export interface Definition {
  readonly term: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly facts?: readonly FactId[];
}

export interface TableRow {
  readonly cells: readonly (readonly Inline[])[];
  readonly facts?: readonly FactId[];
}

/** Running text: a string, or a marked-up stretch of it. */
export type Inline =
  | string
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] };
