import type { RequestStatus, Status } from '@clarion-privacy/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../request-form/conduct/dates.ts';
import type { Reader } from '../request-form/conduct/delivery.ts';
import { Submission } from '../request-form/conduct/submission.ts';
import { browser } from '../request-form/conduct/surroundings.ts';
import type { ClarionRequestStatus } from './request-status.ts';
import { standingMessages } from './standing-messages.ts';

/** Where and how a view asks. */
interface Desk {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly read: Reader<RequestStatus>;
}

/** Nothing more comes of a request that has one of these. */
const CLOSED: readonly Status[] = ['fulfilled', 'refused', 'no-match', 'withdrawn'];

/** A request that is known: where it stands, and what the person can still do. */
export class StandingView {
  readonly #host: ClarionRequestStatus;
  readonly #desk: Desk;
  readonly #submission: Submission<RequestStatus>;
  #request: RequestStatus;
  #withdraws = false;
  #isEmpty = false;
  /** What the status line says, in the language of the moment. */
  #said: () => string = () => '';
  /** What was last asked, by what is said once it is done. */
  #doing: 'withdrawn' | 'clarified' = 'clarified';

  constructor(host: ClarionRequestStatus, request: RequestStatus, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    this.#request = request;
    this.#submission = new Submission(host, {
      around: () => host.surroundings ?? browser,
      read: desk.read,
      moved: ({ phase }) => this.#say(() => (phase === 'sending' || phase === 'waiting' ? this.#words.sending : '')),
      settled: (state) => {
        if (state.phase !== 'accepted') return this.#say(() => this.#words[state.phase === 'refused' ? 'refused' : 'failed']);
        this.#request = state.answer;
        this.#withdraws = false;
        this.#submission.restart();
        if (this.#doing === 'clarified') host.renderRoot.querySelector('form')?.reset();
        const done = this.#doing;
        this.#say(() => this.#words[done]);
        host.focusOn('standing');
      },
    });
  }

  get status(): string {
    return this.#said();
  }

  get #words(): typeof standingMessages {
    return this.#host.words('standing', standingMessages);
  }

  render(): TemplateResult {
    const { right, status, reference, receivedAt, dueBy, history, answer, mayClarify, mayWithdraw } = this.#request;
    const isAcknowledged = right === 'complaint' && status !== 'received';
    const level = this.#host.headingLevel;
    const isOpen = !CLOSED.includes(status);
    const heading = (title: string): TemplateResult => html`<h3 aria-level=${level + 1}>${title}</h3>`;
    return html`<section part="status" aria-labelledby="standing">
      <h2 id="standing" tabindex="-1" aria-level=${level}>${this.#words.right[right]}</h2>
      <div class="now">
        <p><strong>${this.#words.status[status]}</strong></p>
        <dl>
          <dt>${this.#words.reference}</dt>
          <dd class="reference">${reference}</dd>
          <dt>${this.#words.received}</dt>
          <dd>${this.#day(receivedAt)}</dd>
          ${isOpen && !isAcknowledged
            ? html`<dt>${right === 'complaint' ? this.#words.acknowledge : this.#words.due}</dt>
                <dd>${formatDate(dueBy, this.#host)}</dd>`
            : nothing}
        </dl>
      </div>
      ${heading(this.#words.next)} ${this.#next(isOpen)}
      ${answer ? html`${heading(this.#words.answer)}<p class="lines">${answer}</p>` : nothing} ${mayClarify ? this.#clarify(heading) : nothing}
      ${mayWithdraw ? this.#withdraw() : nothing} ${heading(this.#words.history)}
      <ol>
        ${history.map(({ at, status: then }) => html`<li>${this.#day(at)}: ${this.#words.status[then]}</li>`)}
      </ol>
    </section>`;
  }

  #next(isOpen: boolean): TemplateResult {
    const { extension } = this.#request;
    if (!isOpen) return html`<p>${this.#words.closed}</p>`;
    return html`<p>${this.#told()}</p>
      ${extension
        ? html`<p>${this.#words.extended(formatDate(extension.until, this.#host))}</p>
            <p class="lines">${extension.reason}</p>`
        : nothing}`;
  }

  /** What an open request waits for, or by when something comes of it. */
  #told(): string {
    const { right, status, paused, awaitsConfirmation, dueBy } = this.#request;
    const due = formatDate(dueBy, this.#host);
    if (awaitsConfirmation) return this.#words.confirm;
    if (paused) return this.#words.paused[paused.for](this.#day(paused.since));
    if (right === 'complaint') return status === 'received' ? this.#words.complaint.received(due) : this.#words.complaint.acknowledged;
    return right === 'objection' ? this.#words.objection(due) : this.#words.working(due);
  }

  #clarify(heading: (title: string) => TemplateResult): TemplateResult {
    const error = this.#isEmpty && this.#words.clarifyEmpty;
    return html`${heading(this.#words.clarify)}
      <form novalidate @submit=${this.#add}>
        <div class="field">
          <label for="text">${this.#words.clarifyLabel}</label>
          ${error ? html`<p class="error" id="text-error">${error}</p>` : nothing}
          <textarea id="text" rows="4" aria-describedby="text-error" aria-invalid=${error ? 'true' : nothing}></textarea>
        </div>
        <p><button aria-disabled=${this.#submission.busy}>${this.#words.clarifySend}</button></p>
      </form>`;
  }

  /** A step of its own: nothing is withdrawn by one press. */
  #withdraw(): TemplateResult {
    return this.#withdraws
      ? html`<div id="withdrawing" tabindex="-1" role="group" aria-label=${this.#words.withdraw}>
          <p>${this.#words.withdrawAsk}</p>
          <p class="row">
            <button type="button" aria-disabled=${this.#submission.busy} @click=${this.#confirm}>${this.#words.withdrawYes}</button>
            <button type="button" @click=${() => this.#ask(false)}>${this.#words.withdrawNo}</button>
          </p>
        </div>`
      : html`<p><button type="button" id="withdraw" @click=${() => this.#ask(true)}>${this.#words.withdraw}</button></p>`;
  }

  #ask(withdraws: boolean): void {
    this.#withdraws = withdraws;
    this.#host.focusOn(withdraws ? 'withdrawing' : 'withdraw');
  }

  readonly #confirm = (): void => this.#send('withdrawn', 'withdrawal', {});

  readonly #add = (event: Event): void => {
    event.preventDefault();
    const text = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#text')!.value.trim();
    this.#isEmpty = !text;
    if (text) this.#send('clarified', 'clarifications', { text });
    else this.#host.focusOn('text');
  };

  #send(doing: 'withdrawn' | 'clarified', to: string, body: object): void {
    if (this.#submission.busy) return;
    this.#doing = doing;
    this.#submission.send(`${this.#desk.url}/${to}`, JSON.stringify(body), { headers: this.#desk.headers });
  }

  #say(said: () => string): void {
    this.#said = said;
    this.#host.requestUpdate();
  }

  /** The day of a moment, as the calendars of the notice's time zone showed it. */
  #day(moment: string): string {
    const timeZone = this.#host.figures?.timeZone ?? 'Europe/London';
    const { locales } = this.#host;
    return this.#host.spell(new Intl.DateTimeFormat(locales, { dateStyle: 'long', timeZone }).format(new Date(moment)));
  }
}
