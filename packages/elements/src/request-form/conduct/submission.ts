import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ProblemError } from '@clarion-privacy/protocol';
import { deliver, type Outcome, type Parcel, type Reader, type Reason } from './delivery.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Where a sending stands: `idle` → `sending` → `accepted`, `refused` or `failed`, by way of `waiting`
 * as often as it takes. A wait that is `offline` lasts until the browser is online again.
 */
export type SubmissionState<Answer> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending'; readonly attempt: number }
  | { readonly phase: 'waiting'; readonly reason: Reason | 'offline'; readonly seconds: number }
  | { readonly phase: 'accepted'; readonly answer: Answer }
  | { readonly phase: 'refused'; readonly status: number; readonly code: string; readonly errors: readonly ProblemError[] }
  | { readonly phase: 'failed'; readonly status: number; readonly code: string };

export interface SubmissionOptions<Answer> {
  /** Read anew for each attempt. */
  around(): Surroundings;
  /** Called at every change, after which the host renders. */
  moved(state: SubmissionState<Answer>): void;
  /** Called once a sending has ended. */
  settled(state: SubmissionState<Answer>): void;
  /** Reads the answer that is waited for. */
  readonly read: Reader<Answer>;
}

/** Attempts before giving up: with the waits between them, about a minute. */
const ATTEMPTS = 6;

/** The longest wait that a server may ask for before other ways are offered instead. */
const LONGEST = 300_000;

/**
 * Delivers one request, however long the network takes, and never as two: the same body keeps its
 * idempotency key until the server has answered, and a second press while one is under way does nothing.
 * It goes on while its host is moved or taken away, as the person has already pressed the button.
 */
export class Submission<Answer> implements ReactiveController {
  state: SubmissionState<Answer> = { phase: 'idle' };

  readonly #options: SubmissionOptions<Answer>;
  #parcel: Parcel | undefined;
  #attempt = 0;
  #forget: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: SubmissionOptions<Answer>) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.tryNow);
    if (this.state.phase === 'waiting' && this.#options.around().online()) this.tryNow();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.tryNow);
  }

  get busy(): boolean {
    return this.state.phase === 'sending' || this.state.phase === 'waiting';
  }

  /** Begins a sending, unless one is under way. */
  send(url: string, body: string, { method = 'POST', headers = {} }: Partial<Parcel> = {}): void {
    if (this.busy) return;
    const same = this.#parcel?.body === body && this.#parcel.url === url;
    const key = (same && this.#parcel?.key) || this.#options.around().newKey();
    this.#parcel = { method, url, body, key, headers };
    this.#attempt = 0;
    void this.#try(this.#parcel);
  }

  /** Ends a wait early. */
  readonly tryNow = (): void => {
    if (this.state.phase !== 'waiting' || !this.#parcel) return;
    this.#forget?.();
    void this.#try(this.#parcel);
  };

  /** Gives up a wait; the key stays for the same body. */
  readonly stop = (): void => {
    if (this.state.phase !== 'waiting') return;
    this.#forget?.();
    this.#move({ phase: 'idle' });
  };

  /** Makes room for another request after an accepted one. */
  readonly restart = (): void => {
    this.#move({ phase: 'idle' });
  };

  async #try(parcel: Parcel): Promise<void> {
    this.#attempt += 1;
    this.#move({ phase: 'sending', attempt: this.#attempt });
    const outcome = await deliver(parcel, this.#options.around(), this.#options.read);
    if (outcome.kind === 'later') return this.#wait(outcome, parcel);
    if (outcome.kind === 'accepted') {
      this.#parcel = undefined;
      return this.#settle({ phase: 'accepted', answer: outcome.answer });
    }
    const { status, code, errors } = outcome;
    // A key that the server ties to another body is of no more use.
    if (code === 'idempotency-key-reused') this.#parcel = undefined;
    this.#settle({ phase: 'refused', status, code, errors });
  }

  #wait({ reason, status, wait }: Extract<Outcome<Answer>, { kind: 'later' }>, parcel: Parcel): void {
    const around = this.#options.around();
    if (!status && !around.online()) {
      // Attempts without a network say nothing of the server.
      this.#attempt = 0;
      this.#move({ phase: 'waiting', reason: 'offline', seconds: 0 });
      return;
    }
    if (this.#attempt >= ATTEMPTS || wait > LONGEST) {
      this.#settle({ phase: 'failed', status, code: reason === 'busy' ? 'unavailable' : 'unreachable' });
      return;
    }
    const pause = Math.max(wait, backOff(this.#attempt, around.random()));
    this.#forget = around.after(pause, () => void this.#try(parcel));
    this.#move({ phase: 'waiting', reason, seconds: Math.ceil(pause / 1_000) });
  }

  #settle(state: SubmissionState<Answer>): void {
    this.#move(state);
    this.#options.settled(state);
  }

  #move(state: SubmissionState<Answer>): void {
    this.state = state;
    this.#options.moved(state);
  }
}

/** Doubles with each attempt, and spreads by half, so that pages that failed together do not return together. */
export function backOff(attempt: number, random: number): number {
  return Math.min(2 ** (attempt - 1), 30) * 1_000 * (1 + random / 2);
}
