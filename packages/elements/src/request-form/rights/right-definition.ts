import type { TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Request } from '@clarion-privacy/protocol';
import type { FieldErrors, FieldId } from '../form-values.ts';
import type { FormView } from '../questions/field.ts';

/** One page of a form. */
export interface Page {
  /** Heads the page, and takes the focus when the person comes to it; a form of one page needs none. */
  readonly title?: string;
  readonly render: (form: FormView) => TemplateResult;
}

/** A page that comes after the first. */
export interface LaterPage extends Page {
  /** What it asks, in its order. */
  readonly fields: readonly FieldId[];
  /** Whether this person is asked it; always unless given. */
  readonly isAsked?: (data: FormData) => boolean;
}

/** What the form for one right shows at first. The rest comes when the person begins. */
export interface RightDefinition extends Page {
  /** The accessible name of the form. */
  readonly name: string;
  /** What the request sets off; `time` is the notice's promise, and without one the law's time is told. */
  readonly promise: (time: string | undefined) => string;
  /** The first page's button, where it sends; to whom depends on whether there is an endpoint. */
  readonly button?: (sends: boolean) => string;
  readonly later: () => Promise<{ readonly later: (form: FormView) => RightLater }>;
}

/** A term and what stands under it. */
export type Fact = readonly [term: string, text: string];

/** What of a right comes after its first page. */
export interface RightLater {
  /** What the first page asks, in its order. */
  readonly asks: readonly FieldId[];
  readonly pages: readonly LaterPage[];
  /** Whether the answers are shown for a last look before they are sent. */
  readonly isChecked?: boolean;
  /** What is missing where one of these is left empty. */
  readonly missing: (data: FormData) => FieldErrors;
  /** The details that the request cannot do without, each with the reason that is shown. */
  readonly needed?: (data: FormData) => FieldErrors;
  /** Asks which ones, where only some are meant. */
  readonly finer?: (form: FormView, name: 'channels' | 'companies') => TemplateResult;
  readonly labels: Readonly<Partial<Record<FieldId, string>>>;
  /** What the values of a choice are called. */
  readonly choices?: Readonly<Partial<Record<FieldId, Readonly<Record<string, string>>>>>;
  /** How much the request covers, where it need not be all. */
  readonly scope?: (data: FormData) => Pick<Request, 'channels' | 'companies'>;
  /** What was asked, on receipts. */
  readonly asked: (request: Request, figures: NoticeFigures) => readonly Fact[];
  /** What a message says beside its opening, in the person's own voice. */
  readonly said?: (request: Request, figures: NoticeFigures) => readonly Fact[];
  readonly words: SentWords;
}

/** The words that are needed once the person has begun. */
export interface SentWords {
  readonly send: string;
  readonly prepare: string;
  readonly sending: string;
  readonly accepted: string;
  readonly doneBy: string;
  readonly next: (request: Request) => readonly string[];
  readonly another: string;
  readonly receipt: string;
  /** What the due date of a receipt is called. */
  readonly due: string;
  /** Subject and first sentence of a message in the person's own voice. */
  readonly subject: string;
  readonly opening: string;
}
