import type { Receipt } from '@clarion-privacy/protocol';
import { PROBLEM_MEDIA_TYPE } from '@clarion-privacy/protocol/limits';
import type { Surroundings } from './conduct/surroundings.ts';

/** An answer to come: a response, or nothing at all. */
export type Answer = (() => Response) | 'lost' | 'pending';

interface Timer {
  readonly milliseconds: number;
  readonly run: () => void;
}

/** Surroundings for examples and tests: no network and no clock, only what they are told. */
export class Rehearsal implements Surroundings {
  readonly sent: { readonly url: string; readonly init: RequestInit }[] = [];
  readonly opened: string[] = [];
  readonly printed: string[] = [];
  readonly copied: string[] = [];
  /** Milliseconds that have passed since it began. */
  passed = 0;
  connected = true;
  allowsCopying = true;
  readonly #answers: Answer[];
  #timers: Timer[] = [];
  #keys = 0;

  /** The answers come in this order; the last one again and again. */
  constructor(...answers: Answer[]) {
    this.#answers = answers;
  }

  /** How long each timer that has not run yet is to wait, in milliseconds. */
  get waits(): readonly number[] {
    return this.#timers.map(({ milliseconds }) => milliseconds);
  }

  /** Runs the timer that is due first. */
  elapse(): void {
    const next = [...this.#timers].sort((left, right) => left.milliseconds - right.milliseconds)[0];
    this.#timers = this.#timers.filter((timer) => timer !== next);
    next?.run();
  }

  fetch(url: string, init: RequestInit): Promise<Response> {
    this.sent.push({ url, init });
    const answer = (this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0]) ?? 'lost';
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      if (answer === 'lost') reject(new TypeError('Failed to fetch'));
      else if (answer !== 'pending') resolve(answer());
    });
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  now(): number {
    return Date.parse('2026-09-03T09:00:00Z') + this.passed;
  }

  random(): number {
    return 0;
  }

  newKey(): string {
    this.#keys += 1;
    return `rehearsal-key-${this.#keys}`;
  }

  online(): boolean {
    return this.connected;
  }

  open(url: string): void {
    this.opened.push(url);
  }

  async copy(text: string): Promise<void> {
    if (!this.allowsCopying) throw new DOMException('Not allowed', 'NotAllowedError');
    this.copied.push(text);
  }

  print(text: string): void {
    this.printed.push(text);
  }
}

/** A receipt as the backend gives it. */
export const receipt: Receipt = {
  reference: '7K3M-Q9TX-4BZA',
  right: 'objection',
  status: 'received',
  receivedAt: '2026-09-03T09:00:00Z',
  promisedBy: '2026-10-03',
  statutoryBy: '2026-10-05',
  dueBy: '2026-10-03',
  noticeVersion: '2018-05-10',
};

/** The request is taken. */
export const taken = (): Response => Response.json(receipt, { status: 201 });

/** The request for another right is taken. */
export const takenFor = (right: Receipt['right']) => (): Response => Response.json({ ...receipt, right }, { status: 201 });

/** The backend refuses or cannot answer. */
export const refused =
  (status: number, problem: object = {}, headers: Record<string, string> = {}): (() => Response) =>
  () =>
    new Response(JSON.stringify({ type: 'about:blank', title: 'Problem', status, ...problem }), {
      status,
      headers: { 'content-type': PROBLEM_MEDIA_TYPE, ...headers },
    });
