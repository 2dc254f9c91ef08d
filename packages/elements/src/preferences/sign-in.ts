import { html, nothing, type TemplateResult } from 'lit';
import type { PreferencesLinkRequest } from '@clarion-privacy/protocol';
import { LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';
import { formatSeconds } from '../request-form/conduct/dates.ts';
import { conductMessages } from '../request-form/conduct/messages.ts';
import { Submission, type SubmissionState } from '../request-form/conduct/submission.ts';
import { browser } from '../request-form/conduct/surroundings.ts';
import type { Link } from './link.ts';
import { adopt } from '../styles/late-styles.ts';
import { savingStyles } from './saving-styles.ts';
import { signInMessages } from './sign-in-messages.ts';
import { signInStyles } from './sign-in-styles.ts';
import { preferencesUrl } from './standing.ts';

/** Asks for a link by email. The answer is the same for every address, and so are the this.#words. */
export class SignIn {
  /** No link can be had: other ways are needed. */
  failed = false;

  readonly #link: Link;
  readonly #submission: Submission<unknown>;
  #email = '';
  /** What is wrong with the address, by its name among the words. */
  #error: 'empty' | 'form422' | undefined;

  constructor(link: Link) {
    this.#link = link;
    const { host } = link;
    const root = host.renderRoot as ShadowRoot;
    adopt(root, savingStyles);
    adopt(root, signInStyles);
    this.#submission = new Submission<unknown>(host, {
      around: () => host.surroundings ?? browser,
      moved: (state) => link.say(() => this.#inWords(state)),
      settled: (state) => this.#settled(state),
      read: (response) => response.json(),
    });
  }

  get #words(): typeof signInMessages {
    return this.#link.host.words('signIn', signInMessages);
  }

  get #conductWords(): typeof conductMessages {
    return this.#link.host.words('conduct', conductMessages);
  }

  /** A link was asked for. */
  get sent(): boolean {
    return this.#submission.state.phase === 'accepted';
  }

  render(): TemplateResult {
    return this.sent ? this.#accepted() : this.#form();
  }

  #form(): TemplateResult {
    const error = this.#error && this.#words[this.#error];
    return html`${error
        ? html`<div class="panel problem" id="summary" role="group" aria-labelledby="problem" tabindex="-1">
            <div class="heading" id="problem" role="heading" aria-level=${this.#link.host.headingLevel}>${this.#words.problem}</div>
            <p><a href="#email" @click=${this.#goTo}>${error}</a></p>
          </div>`
        : nothing}
      <form novalidate aria-label=${this.#words.form} @submit=${this.#submit}>
        <p>${this.#words.intro}</p>
        <div class=${error ? 'wrong' : ''}>
          <label for="email">${this.#words.email}</label>
          ${error ? html`<p class="error" id="email-error"><span class="unseen">${this.#words.errorPrefix}</span>${error}</p>` : nothing}
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="email"
            spellcheck="false"
            aria-describedby=${error ? 'email-error' : nothing}
            aria-invalid=${error ? 'true' : nothing}
          />
        </div>
        <p><button class="primary" id="send" aria-disabled=${this.#submission.busy}>${this.#words.send}</button></p>
        ${this.#progress()}
      </form>`;
  }

  #progress(): TemplateResult | typeof nothing {
    const { state, tryNow } = this.#submission;
    return state.phase === 'waiting'
      ? html`<p class="buttons">
          <button type="button" @click=${tryNow}>${this.#conductWords.tryNow}</button>
          <button type="button" @click=${this.#stop}>${this.#conductWords.stopTrying}</button>
        </p>`
      : nothing;
  }

  #accepted(): TemplateResult {
    return html`<section class="panel" part="outcome" aria-labelledby="outcome">
      <div class="heading" id="outcome" role="heading" aria-level=${this.#link.host.headingLevel} tabindex="-1">${this.#words.accepted}</div>
      <p>${this.#words.sent(this.#email)}</p>
      <p>${this.#words.hourly}</p>
      <p><button type="button" @click=${this.#again}>${this.#words.another}</button></p>
    </section>`;
  }

  #inWords(state: SubmissionState<unknown>): string {
    if (state.phase === 'sending') return this.#words.sending;
    if (state.phase !== 'waiting') return '';
    if (state.reason === 'offline') return this.#conductWords.offline;
    return this.#conductWords[state.reason](formatSeconds(state.seconds, this.#link.host));
  }

  #settled(state: SubmissionState<unknown>): void {
    if (state.phase === 'accepted') return this.#link.focusOn('outcome');
    if (state.phase === 'refused' && state.status === 422) return this.#complain('form422');
    this.failed = true;
    this.#link.focusOn('trouble');
  }

  #complain(error: 'empty' | 'form422'): void {
    this.#error = error;
    this.#link.focusOn('summary');
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#submission.busy) return;
    const email = String(new FormData(event.currentTarget as HTMLFormElement).get('email')).trim();
    this.#error = undefined;
    this.#link.host.requestUpdate();
    if (!email) return this.#complain('empty');
    if (email.length > LIMITS.email || !PATTERNS.email.test(email)) return this.#complain('form422');
    this.#email = email;
    const body: PreferencesLinkRequest = { email };
    this.#submission.send(`${preferencesUrl(this.#link.endpoint)}/link`, JSON.stringify(body));
  };

  readonly #stop = (): void => {
    this.#submission.stop();
    this.#link.say(() => this.#words.gaveUp);
    this.#link.focusOn('send');
  };

  readonly #again = (): void => {
    this.#submission.restart();
    this.#link.focusOn('email');
  };

  readonly #goTo = (event: Event): void => {
    event.preventDefault();
    this.#link.focusOn('email');
  };
}
