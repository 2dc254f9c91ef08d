import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { PreferencesChange } from '@clarion-privacy/protocol';
import type { NoticeParts, NoticeSource } from '../notice/notice-source.ts';
import { changeOf, choicesIn, same } from './choices-change.ts';
import { choicesOf, type Choices } from './choices.ts';
import { conductMessages } from './conduct-messages.ts';
import { ClarionPreferencesSavedEvent } from './events.ts';
import { changesSoFar } from './history.ts';
import type { Link } from './link.ts';
import { EVERYTHING_OFF, Saving, type Refusal } from './saving.ts';
import type { Saved } from './standing.ts';
import { contact } from './trouble.ts';

/** What stands above the choices: how the last press ended, or what to mend before it can go on. */
type Outcome = 'saved' | 'savedOff' | 'failed' | 'changed' | 'channels' | 'companies';

/** Everything from the first change of a box on. One chunk, fetched once a link has said who it is. */
export class Conduct implements ReactiveController {
  outcome: Outcome | undefined;

  /** What is ticked, where that was touched. */
  choices: Choices | undefined;

  readonly #link: Link;
  readonly #source: NoticeSource<NoticeParts>;
  readonly #saving: Saving;
  #pressed = 'save';

  constructor(link: Link, source: NoticeSource<NoticeParts>) {
    this.#link = link;
    this.#source = source;
    this.#saving = new Saving(link, {
      saved: (saved) => this.#saved(saved),
      refused: (why) => this.#refused(why),
      stopped: () => {
        link.say(() => this.#words.gaveUp);
        link.focusOn(this.#pressed);
      },
    });
    link.host.addController(this);
    link.host.requestUpdate();
  }

  get #words(): typeof conductMessages {
    return this.#link.host.words('saving', conductMessages);
  }

  get busy(): boolean {
    return this.#saving.busy;
  }

  /** Whether something is ticked or unticked that is not saved. */
  get unsaved(): boolean {
    const { known, figures } = this;
    return Boolean(figures && known && this.choices && !same(this.choices, choicesOf(known.preferences, figures), figures));
  }

  private get known(): Saved | undefined {
    const { standing } = this.#link;
    return standing?.phase === 'known' ? standing : undefined;
  }

  private get figures(): NoticeFigures | undefined {
    return this.#source.notice?.figures;
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#lookAgain);
    document.addEventListener('visibilitychange', this.#lookAgain);
  }

  hostUpdated(): void {
    // A page that always asks before it is left is a nuisance, and is kept from the back-forward cache.
    (this.unsaved ? addEventListener : removeEventListener)('beforeunload', this.#warn);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#lookAgain);
    document.removeEventListener('visibilitychange', this.#lookAgain);
    removeEventListener('beforeunload', this.#warn);
  }

  /** Takes in what was ticked. */
  changed(form: HTMLFormElement): void {
    if (!this.figures) return;
    this.choices = choicesIn(new FormData(form), this.figures);
    this.#link.host.requestUpdate();
  }

  /** Saves all choices at once, and only over the state that they were made from. */
  readonly save = (): void => {
    const { known, figures } = this;
    if (this.busy || !known || !figures) return;
    const choices = this.choices ?? choicesOf(known.preferences, figures);
    const [channels, companies] = [choices.channels.length, choices.companies.length];
    if (channels && !companies) return this.#ended('companies');
    if (companies && !channels) return this.#ended('channels');
    this.#begin('save', changeOf(choices, figures, known.preferences), known.tag);
  };

  /** Turns everything off, whatever was said before. */
  turnOff(): void {
    if (!this.busy) this.#begin('off', EVERYTHING_OFF, null);
  }

  progress(): TemplateResult | undefined {
    return this.#saving.progress();
  }

  history(): TemplateResult | undefined {
    const { known, figures } = this;
    return known && figures && changesSoFar(this.#link.host, known.preferences, figures);
  }

  /** How the last press ended, with the focus on it. */
  panel(): TemplateResult | undefined {
    const { outcome } = this;
    if (!outcome) return undefined;
    const good = outcome === 'saved' || outcome === 'savedOff';
    const [heading, text] = this.#words[outcome];
    return html`<section class="panel ${good ? '' : 'problem'}" part="outcome" aria-labelledby="outcome">
      <div class="heading" id="outcome" role="heading" aria-level=${this.#link.host.headingLevel} tabindex="-1">${heading}</div>
      ${outcome === 'channels' || outcome === 'companies'
        ? html`<p><a href="#${outcome}" @click=${this.#goTo}>${text}</a></p>`
        : html`<p>${text}</p>`}
      ${outcome === 'failed' ? contact(this.#link.host, this.#source) : nothing}
      ${outcome === 'changed'
        ? html`<p class="buttons">
            <button type="button" class="primary" @click=${(event: Event) => event.isTrusted && this.save()}>${this.#words.saveMine}</button>
            <button type="button" @click=${this.#showSaved}>${this.#words.showSaved}</button>
          </p>`
        : nothing}
    </section>`;
  }

  /** The message by a group of boxes, in the same words. */
  readonly error = (group: 'channels' | 'companies'): string | undefined => (this.outcome === group ? this.#words[group][1] : undefined);

  #begin(pressed: string, change: PreferencesChange, tag: string | null): void {
    this.outcome = undefined;
    this.#pressed = pressed;
    this.#saving.save(change, () => this.#words.saving, tag);
  }

  #saved(saved: Saved): void {
    const { everything } = saved.preferences;
    this.choices = undefined;
    this.#link.stands({ phase: 'known', ...saved });
    this.#ended(everything ? 'savedOff' : 'saved');
    this.#link.host.dispatchEvent(new ClarionPreferencesSavedEvent(everything));
  }

  #refused(why: Refusal): void {
    if (why === 'link') return this.#link.refuse();
    if (why === 'changed') void this.#link.read();
    this.#ended(why);
  }

  #ended(outcome: Outcome): void {
    this.outcome = outcome;
    this.#link.focusOn('outcome');
  }

  readonly #showSaved = (): void => {
    this.outcome = this.choices = undefined;
    this.#link.focusOn('form');
  };

  readonly #goTo = (event: Event): void => {
    event.preventDefault();
    this.#link.focusOn((event.currentTarget as HTMLAnchorElement).hash.slice(1));
  };

  /** A page that was away for a while shows what counts now, unless the person is at work on it. */
  readonly #lookAgain = async (event: Event): Promise<void> => {
    const back = event instanceof PageTransitionEvent ? event.persisted : document.visibilityState === 'visible';
    const before = this.known;
    if (!back || !before || this.unsaved || this.busy) return;
    await this.#link.read();
    if (JSON.stringify(this.known?.preferences) === JSON.stringify(before.preferences)) return;
    this.outcome = this.choices = undefined;
    this.#link.say(() => this.#words.upToDate);
  };

  readonly #warn = (event: Event): void => event.preventDefault();
}
