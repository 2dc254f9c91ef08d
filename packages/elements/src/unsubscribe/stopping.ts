import { html, nothing, type TemplateResult } from 'lit';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { ClarionPreferencesSavedEvent } from '../preferences/events.ts';
import type { Link } from '../preferences/link.ts';
import { asBefore, EVERYTHING_OFF, Saving, type Refusal } from '../preferences/saving.ts';
import type { Saved } from '../preferences/standing.ts';
import { formatMoment } from '../request-form/conduct/dates.ts';
import type { Reason } from './reason.ts';
import { stoppedMessages } from './stopped-messages.ts';

/** What of the element a stopping needs besides the link. */
export interface StoppingOptions {
  timeZone(): string | undefined;
  /** Where the site explains what stopping does. */
  privacyPage(): string | undefined;
  /** What is shown beside no longer holds. */
  settled(): void;
}

/** What came of the last press. */
type Outcome =
  | { readonly kind: 'stopped'; readonly at: string; readonly saved: Saved; readonly before: Saved }
  | { readonly kind: 'undone' | 'changed' | 'failed' };

/** Everything from the press of the button on. One chunk, fetched once a link has said who it is. */
export class Stopping {
  outcome: Outcome | undefined;

  readonly #link: Link;
  readonly #options: StoppingOptions;
  readonly #saving: Saving;
  /** How things stood before what is under way, and whether that takes a stop back. */
  #before: Saved | undefined;
  #undoes = false;
  #reason: Reason | undefined;

  constructor(link: Link, options: StoppingOptions) {
    this.#link = link;
    this.#options = options;
    this.#saving = new Saving(link, {
      saved: (saved) => this.#saved(saved),
      refused: (why) => this.#refused(why),
      stopped: () => {
        link.say(() => this.#words.gaveUp);
        link.focusOn(this.#undoes ? 'undo' : 'stop');
      },
    });
  }

  get #words(): typeof stoppedMessages {
    return this.#link.host.words('stopped', stoppedMessages);
  }

  get busy(): boolean {
    return this.#saving.busy;
  }

  /** Stops all marketing. The person's last word counts, whatever was said before, so no state is named. */
  stop(before: Saved): void {
    if (this.busy) return;
    this.#before = before;
    this.#undoes = false;
    this.#saving.save(EVERYTHING_OFF, () => this.#words.stopping);
  }

  progress(): TemplateResult | undefined {
    return this.#saving.progress();
  }

  /** What came of the last press, with the focus on its heading. */
  panel(): TemplateResult | undefined {
    const { outcome } = this;
    if (!outcome) return undefined;
    if (outcome.kind === 'stopped') return this.#stopped(outcome);
    const text = `${outcome.kind}Text` as const;
    return html`<section class="panel ${outcome.kind === 'undone' ? '' : 'problem'}" part="outcome" aria-labelledby="outcome">
      ${this.#heading(this.#words[outcome.kind])}
      <p>${this.#words[text]}</p>
    </section>`;
  }

  #stopped({ at, saved: { preferences } }: Extract<Outcome, { kind: 'stopped' }>): TemplateResult {
    const { timeZone, privacyPage } = this.#options;
    const page = privacyPage();
    return html`<section class="panel" part="outcome" aria-labelledby="outcome">
      ${this.#heading(this.#words.stopped(preferences.email))}
      <p>${this.#words.since} <strong>${formatMoment(at, timeZone() ?? figures.timeZone, this.#link.host)}</strong>.</p>
      <ul>
        ${this.#words.covers.map((line) => html`<li>${line}</li>`)}
      </ul>
      <p><button type="button" id="undo" aria-disabled=${this.busy} @click=${this.#undo}>${this.#words.undo}</button></p>
      ${page ? html`<p><a href=${page}>${this.#words.privacy}</a></p>` : nothing} ${this.#reason?.render()}
    </section>`;
  }

  #heading(text: string): TemplateResult {
    return html`<div class="heading" id="outcome" role="heading" aria-level=${this.#link.host.headingLevel} tabindex="-1">${text}</div>`;
  }

  #saved(saved: Saved): void {
    const before = this.#before!;
    // The history knows it best; a link that an email carries may not read it.
    const at = saved.preferences.history[0]?.at ?? new Date(this.#saving.now()).toISOString();
    this.#ended(this.#undoes ? { kind: 'undone' } : { kind: 'stopped', at, saved, before });
    if (!this.#undoes) this.#ask();
    this.#options.settled();
    this.#link.stands({ phase: 'known', ...saved });
    this.#link.host.dispatchEvent(new ClarionPreferencesSavedEvent(saved.preferences.everything));
  }

  /** Asks why, each time anew. Should the question not come, nothing is missing. */
  #ask(): void {
    this.#reason = undefined;
    import('./reason.ts').then(
      ({ Reason }) => {
        this.#reason = new Reason(this.#link);
        this.#link.host.requestUpdate();
      },
      () => undefined,
    );
  }

  #refused(why: Refusal): void {
    if (why === 'link') {
      this.outcome = undefined;
      return this.#link.refuse();
    }
    // What was stopped is still shown, with its button.
    if (why === 'failed' && this.#undoes) return this.#link.say(() => this.#words.notUndone);
    if (why === 'changed') void this.#link.read();
    this.#ended({ kind: why });
  }

  #ended(outcome: Outcome): void {
    this.outcome = outcome;
    this.#link.focusOn('outcome');
  }

  readonly #undo = (event: Event): void => {
    if (!event.isTrusted || this.busy || this.outcome?.kind !== 'stopped') return;
    const { before, saved } = this.outcome;
    this.#undoes = true;
    // What was said elsewhere after the stop is not undone with it.
    this.#saving.save(asBefore(before.preferences), () => this.#words.undoing, saved.tag);
  };
}
