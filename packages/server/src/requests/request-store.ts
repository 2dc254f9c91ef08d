import type { CivilDate, Way } from '@clarion-privacy/notice';
import type { Receipt, Request, Status, Right } from '@clarion-privacy/protocol';
import type { ReviewReason } from '../abuse/admit.ts';
import type { StepName, WaitsFor } from './states.ts';

/** A request as it is kept: what the person sent, what they were promised, and what became of it. */
export interface StoredRequest extends Omit<Request, 'noticeVersion' | 'filling'>, Omit<Receipt, 'signature'>, Partial<RequestLife> {
  /** Why the team looks at it before it works on it. */
  readonly review?: ReviewReason | undefined;
}

/** What steps write; left out where it has not come to pass. */
export interface RequestLife {
  /** How it came, where that was not the form. */
  readonly way: Way;
  /** Since when the clock stands still. ISO 8601 in UTC, as all times here. */
  readonly pausedSince: string;
  readonly waitsFor: WaitsFor;
  /** Days of the pauses that are over. */
  readonly pausedDays: number;
  readonly extension: { readonly at: string; readonly until: CivilDate; readonly reason: string };
  readonly acknowledgedAt: string;
  readonly answer: string;
  readonly closedAt: string;
  /** When its personal data was removed; what proof needs stays. */
  readonly forgottenAt: string;
}

/** What a step changes; `undefined` takes a value out. */
export type RequestChanges = { readonly [Field in keyof RequestLife]?: RequestLife[Field] | undefined } & {
  readonly status: Status;
  readonly promisedBy: CivilDate;
  readonly statutoryBy: CivilDate;
  readonly dueBy: CivilDate;
};

/** Who took a step: the person, somebody of the team by name, or the server by itself. */
export type Actor = { readonly who: 'person' | 'server' } | { readonly who: 'team'; readonly name: string };

/** One row of a request's history. */
export interface RequestStep {
  readonly reference: string;
  readonly at: string;
  /** The first is that it was received. */
  readonly step: StepName | 'receive';
  /** The status that holds from then on. */
  readonly status: Status;
  readonly by: Actor;
  /** What was written with it, to the person or by them. It may hold personal data. */
  readonly note?: string | undefined;
}

/** Which requests to list; what is left out does not narrow the list. */
export interface RequestFilter {
  readonly right?: Right | undefined;
  readonly statuses?: readonly Status[] | undefined;
  /** Received at this instant or later, ISO 8601 in UTC. */
  readonly since?: string | undefined;
  /** Due on an earlier civil date than this one. */
  readonly dueBefore?: string | undefined;
  /** Closed before this instant, with personal data that is still there. */
  readonly toForgetBefore?: string | undefined;
  /** Only those that the team looks at first. */
  readonly forReview?: boolean | undefined;
}

export interface RequestReader {
  /** Oldest first, row by row, so that any number fits into memory. */
  list(filter?: RequestFilter): AsyncIterable<StoredRequest>;
  find(reference: string): Promise<StoredRequest | undefined>;
  /** Its history, oldest first. It begins with its receipt, by the person where no step says by whom. */
  stepsOf(reference: string): Promise<readonly RequestStep[]>;
}

export interface RequestStore extends Pick<RequestReader, 'find' | 'stepsOf'> {
  add(request: StoredRequest): Promise<void>;
  update(reference: string, changes: RequestChanges): Promise<void>;
  addStep(step: RequestStep): Promise<void>;
  /** Removes what tells of the person, in the request and in its history; reference, right, dates and statuses stay. */
  forget(reference: string, at: string): Promise<void>;
}
