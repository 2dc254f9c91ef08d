import { html, type TemplateResult } from 'lit';
import type { Preferences, PreferencesChange } from '@clarion-privacy/protocol';
import { formatSeconds } from '../request-form/conduct/dates.ts';
import { conductMessages } from '../request-form/conduct/messages.ts';
import { Submission, type SubmissionState } from '../request-form/conduct/submission.ts';
import { browser, type Surroundings } from '../request-form/conduct/surroundings.ts';
import type { Link } from './link.ts';
import { adopt } from '../styles/late-styles.ts';
import { savingStyles } from './saving-styles.ts';
import { bearer, preferencesUrl, readSaved, type Saved } from './standing.ts';

/** Why nothing was saved. */
export type Refusal = 'link' | 'changed' | 'failed';

/** What is told of a saving. */
export interface SavingOptions {
  saved(saved: Saved): void;
  refused(why: Refusal): void;
  /** The person has stopped a wait. */
  stopped(): void;
}

/** All marketing, and with it what emails tell of their reader: the notice promises so of each email's link. */
export const EVERYTHING_OFF: PreferencesChange = { everything: true, tracking: { opens: 'refuse', clicks: 'refuse' } };

/** What takes a later change back. */
export const asBefore = ({ everything, stopped, lists = [], tracking }: Preferences): PreferencesChange => ({ everything, stopped, lists, tracking });

/** Saves what a person wants, with the patience of the forms; whatever comes of it is told. */
export class Saving {
  readonly #link: Link;
  readonly #options: SavingOptions;
  readonly #submission: Submission<Saved>;
  #doing = (): string => '';

  constructor(link: Link, options: SavingOptions) {
    this.#link = link;
    this.#options = options;
    adopt(link.host.renderRoot, savingStyles);
    this.#submission = new Submission<Saved>(link.host, {
      around: () => this.#around,
      moved: (state) => link.say(() => this.#inWords(state)),
      settled: (state) => this.#settled(state),
      read: readSaved,
    });
  }

  get #words(): typeof conductMessages {
    return this.#link.host.words('conduct', conductMessages);
  }

  get busy(): boolean {
    return this.#submission.busy;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#around.now();
  }

  get #around(): Surroundings {
    return this.#link.host.surroundings ?? browser;
  }

  /** Saves, unless that is under way. With a `tag`, only over the state that it names. */
  save(change: PreferencesChange, doing: () => string, tag?: string | null): void {
    const { endpoint, host } = this.#link;
    this.#doing = doing;
    this.#submission.send(preferencesUrl(endpoint), JSON.stringify(change), {
      method: 'PUT',
      headers: { ...bearer(host.token ?? ''), ...(tag && { 'if-match': tag }) },
    });
  }

  /** What a wait offers. */
  progress(): TemplateResult | undefined {
    const { state, tryNow } = this.#submission;
    const sending = state.phase === 'sending';
    if (state.phase !== 'waiting' && !(sending && state.attempt > 1)) return undefined;
    return html`<p class="buttons">
      <button type="button" aria-disabled=${sending} @click=${tryNow}>${this.#words.tryNow}</button>
      <button type="button" aria-disabled=${sending} @click=${this.#stop}>${this.#words.stopTrying}</button>
    </p>`;
  }

  #inWords(state: SubmissionState<Saved>): string {
    if (state.phase === 'sending') return this.#doing();
    if (state.phase !== 'waiting') return '';
    return state.reason === 'offline' ? this.#words.offline : this.#words[state.reason](formatSeconds(state.seconds, this.#link.host));
  }

  #settled(state: SubmissionState<Saved>): void {
    if (state.phase === 'accepted') {
      this.#submission.restart();
      this.#options.saved(state.answer);
    } else if (state.phase === 'refused') {
      this.#options.refused(state.status === 401 ? 'link' : state.status === 412 ? 'changed' : 'failed');
    } else this.#options.refused('failed');
  }

  readonly #stop = (): void => {
    if (this.#submission.state.phase !== 'waiting') return;
    this.#submission.stop();
    this.#options.stopped();
  };
}
