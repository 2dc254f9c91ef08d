import type { CompiledNotice } from '@clarion-privacy/notice';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Speaker } from '../languages/catalogue.ts';
import type { Settings } from '../settings/settings.ts';

/** What an element needs of a notice: its figures, or its text as well. */
export type NoticeParts = Pick<CompiledNotice, 'figures'> & Partial<CompiledNotice>;

/** An element that shows a notice: any `ClarionElement`. */
export interface NoticeHost extends ReactiveControllerHost, Speaker {
  readonly settings: Settings;
  readonly notice?: NoticeParts | undefined;
}

/**
 * The notice that an element shows: the one set on it as a property, the one that `notice-src`
 * names, or the built-in one, in this order. Asked for one organisation's notice, it never gives
 * another's: while it loads and after a failure there is none, and the element says so.
 *
 *     readonly #source = new NoticeSource(this, { figures });
 *
 *     render() {
 *       const { notice, failure } = this.#source;
 *       if (failure) return this.#failed(failure, this.#source.url, () => this.#source.retry());
 *       if (!notice) return waiting;
 */
export class NoticeSource<Parts extends object> implements ReactiveController {
  /** The notice, or undefined while it loads and after a failure. */
  notice: Parts | undefined;

  /** The address that was asked for, as the host page wrote it. */
  url: string | undefined;

  readonly #host: NoticeHost;
  readonly #builtIn: Parts;
  #abort: AbortController | undefined;
  #error: Error | undefined;

  constructor(host: NoticeHost, builtIn: Parts) {
    this.#host = host;
    this.#builtIn = builtIn;
    host.addController(this);
  }

  /** Why there is no notice, in a sentence for the reader; undefined unless loading failed. */
  get failure(): string | undefined {
    return this.#error?.message;
  }

  hostUpdate(): void {
    // A compiled notice has every part that an element may ask for.
    const given = this.#host.notice as Parts | undefined;
    const url = given ? undefined : this.#host.settings.noticeSrc;
    if (url !== this.url) {
      this.#abort?.abort();
      this.url = url;
      this.#error = undefined;
      if (url) void this.#load(url);
    }
    if (!url) this.notice = given ?? this.#builtIn;
  }

  /** What was still on its way is asked for again when the element comes back. */
  hostDisconnected(): void {
    this.#abort?.abort();
    if (!this.notice) this.url = undefined;
  }

  /** Asks again after a failure. */
  retry(): void {
    this.url = undefined;
    this.#host.requestUpdate();
  }

  async #load(url: string): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    this.notice = undefined;
    try {
      const { fetchNotice } = await import('./fetch-notice.ts');
      const notice = (await fetchNotice(url, signal, this.#host)) as CompiledNotice & Parts;
      if (!signal.aborted) this.notice = notice;
    } catch (error) {
      if (!signal.aborted) this.#error = error as Error;
    }
    if (!signal.aborted) this.#host.requestUpdate();
  }
}
