/** How many of something there are. */
export interface Counted {
  readonly count: number;
}

/** What waits to leave, and since when the oldest of it has; ISO 8601 in UTC. */
export interface Waiting extends Counted {
  readonly oldest?: string | undefined;
}

/** Figures of what is kept, for whoever watches over the server. Nothing in them is of one person. */
export interface Census {
  readonly requests: readonly (Counted & { readonly right: string; readonly status: string })[];
  /** Open and past their date, by right. */
  readonly overdue: readonly (Counted & { readonly right: string })[];
  /** Open, and to be looked at first. */
  readonly forReview: number;
  readonly mail: Waiting;
  readonly events: readonly (Waiting & { readonly endpoint: string; readonly state: string })[];
}

export interface CensusReader {
  /** `today` is a civil date of the notice's calendar. */
  take(today: string): Promise<Census>;
}
