/** An event as it is written, once for all endpoints. */
export interface OutgoingEvent {
  /** `msg_…`, by which a receiver knows a repeat. */
  readonly id: string;
  readonly type: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reference: string;
  /** Keyed hashes of what the person is found by: events that share one go out in order. */
  readonly orderBy: readonly Buffer[];
  /** JSON, the bytes that are sent and signed. It holds personal data, and is gone once every endpoint has it. */
  readonly body: string;
}

/** An event on its way to one endpoint. */
export interface Delivery {
  readonly endpoint: string;
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly reference: string;
  /** Attempts that were begun, this one included once it is claimed. */
  readonly attempts: number;
}

/** A delivery that is claimed. */
export interface ClaimedDelivery extends Delivery {
  readonly body: string;
}

/** A delivery that waits, or was given up. It holds nothing personal. */
export interface ListedDelivery extends Delivery {
  readonly state: 'waiting' | 'dead';
  /** The next attempt of one that waits, or when it was given up. */
  readonly dueAt: string;
  /** A word for why the last attempt failed, such as `500` or `timeout`. */
  readonly failure: string;
}

export interface WebhookFilter {
  readonly endpoint?: string | undefined;
  readonly state?: 'waiting' | 'dead' | undefined;
  /** An event's id or its reference. */
  readonly of?: string | undefined;
}

export interface WebhookReader {
  /** Where events go, by the ids of the configuration. */
  endpoints(): Promise<readonly string[]>;
  /** Oldest event first. */
  list(filter?: WebhookFilter): AsyncIterable<ListedDelivery>;
}

/** What a transaction can do to the events that leave. */
export interface WebhookStore extends WebhookReader {
  /** From now on events go to these endpoints alone; what waited for others is gone. Answers what was dropped. */
  setEndpoints(ids: readonly string[]): Promise<number>;
  /** Writes an event and a delivery of it to each endpoint. */
  add(event: OutgoingEvent, endpoints: readonly string[]): Promise<void>;
  /**
   * Takes what is due for an endpoint and lets nobody else take it before `until`: for each person the oldest event
   * alone, so that theirs go out in order. What was given up holds nothing back.
   */
  claim(claim: { readonly endpoint: string; readonly now: string; readonly until: string; readonly most: number }): Promise<readonly ClaimedDelivery[]>;
  /** Ends a delivery; the event is gone with its last one. */
  delivered(delivery: Pick<Delivery, 'endpoint' | 'id'>): Promise<void>;
  /** Tries again from this instant on. */
  postpone(delivery: Pick<Delivery, 'endpoint' | 'id'>, dueAt: string, failure: string): Promise<void>;
  /** Puts a delivery on the list of dead letters. */
  giveUp(delivery: Pick<Delivery, 'endpoint' | 'id'>, at: string, failure: string): Promise<void>;
  /** Lets everything that failed before at an endpoint be tried at once: it answers again. */
  hasten(endpoint: string, now: string): Promise<void>;
  /** Lets the deliveries of this filter that were given up, or that wait, start anew. Answers how many. */
  retry(filter: WebhookFilter, now: string): Promise<number>;
  /** Takes out what was given up before this instant. Answers how many. */
  purge(before: string): Promise<number>;
}
