import type { Receipt, Request, Status, Right } from '@clarion-privacy/protocol';

/** A request as it is kept: what the person sent, and what they were promised. */
export interface StoredRequest extends Omit<Request, 'noticeVersion'>, Receipt {}

/** Which requests to list; what is left out does not narrow the list. */
export interface RequestFilter {
  readonly right?: Right | undefined;
  readonly statuses?: readonly Status[] | undefined;
  /** Received at this instant or later, ISO 8601 in UTC. */
  readonly since?: string | undefined;
  /** Due on an earlier civil date than this one. */
  readonly dueBefore?: string | undefined;
}

export interface RequestReader {
  /** Oldest first, row by row, so that any number fits into memory. */
  list(filter?: RequestFilter): AsyncIterable<StoredRequest>;
}

export interface RequestStore {
  add(request: StoredRequest): Promise<void>;
}
