import { html, nothing, type TemplateResult } from 'lit';
import type { LeavingReason } from '@clarion-privacy/protocol';
import { LEAVING_REASONS } from '@clarion-privacy/protocol/reasons';
import type { Link } from '../preferences/link.ts';
import { adopt } from '../styles/late-styles.ts';
import { bearer, preferencesUrl } from '../preferences/standing.ts';
import { Submission, type SubmissionState } from '../request-form/conduct/submission.ts';
import { browser } from '../request-form/conduct/surroundings.ts';
import { reasonMessages } from './reason-messages.ts';
import { reasonStyles } from './reason-styles.ts';

/** Asks why, once all is done. Nobody has to answer, and nothing waits for it. */
export class Reason {
  readonly #link: Link;
  readonly #submission: Submission<unknown>;
  #unchosen = false;

  constructor(link: Link) {
    this.#link = link;
    const { host } = link;
    adopt(host.renderRoot, reasonStyles);
    this.#submission = new Submission<unknown>(host, {
      around: () => host.surroundings ?? browser,
      moved: ({ phase }) => link.say(() => (phase === 'sending' || phase === 'waiting' ? this.#words.sending : '')),
      settled: (state) => this.#settled(state),
      read: (response) => response.json(),
    });
  }

  get #words(): typeof reasonMessages {
    return this.#link.host.words('reason', reasonMessages);
  }

  render(): TemplateResult {
    if (this.#submission.state.phase === 'accepted') return html`<p id="counted" tabindex="-1"><strong>${this.#words.counted}</strong></p>`;
    const described = this.#unchosen ? 'reason-hint reason-error' : 'reason-hint';
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <fieldset class=${this.#unchosen ? 'wrong' : nothing} aria-describedby=${described}>
        <legend>${this.#words.legend} <span class="optional">${this.#words.optional}</span></legend>
        <p class="hint" id="reason-hint">${this.#words.hint}</p>
        ${this.#unchosen ? html`<p class="error" id="reason-error"><span class="unseen">${this.#words.error}</span>${this.#words.choose}</p>` : nothing}
        ${LEAVING_REASONS.map(
          ({ id }, index) =>
            html`<label class="choice"
              ><input type="radio" id=${index ? nothing : 'reason'} name="reason" value=${id} /><span>${this.#words.reasons[id]}</span></label
            >`,
        )}
      </fieldset>
      <p><button aria-disabled=${this.#submission.busy} @click=${this.#send}>${this.#words.send}</button></p>
    </form>`;
  }

  #settled(state: SubmissionState<unknown>): void {
    if (state.phase === 'accepted') this.#link.focusOn('counted');
    else this.#link.say(() => this.#words.notCounted);
  }

  readonly #send = (event: Event): void => {
    const { form } = event.currentTarget as HTMLButtonElement;
    if (!event.isTrusted || !form || this.#submission.busy) return;
    const reason = new FormData(form).get('reason') as LeavingReason['reason'] | null;
    this.#unchosen = !reason;
    if (!reason) return this.#link.focusOn('reason');
    const { endpoint, host } = this.#link;
    const body: LeavingReason = { reason };
    this.#submission.send(`${preferencesUrl(endpoint)}/reason`, JSON.stringify(body), { headers: bearer(host.token ?? '') });
  };
}
