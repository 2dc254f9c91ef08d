import { html, type TemplateResult } from 'lit';
import { adopt } from '../styles/late-styles.ts';
import { claimIn, type Claim } from './address.ts';
import type { ClarionRequestStatus } from './request-status.ts';
import { askStanding, type Standing } from './standing.ts';
import { standingMessages } from './standing-messages.ts';
import { standingStyles } from './standing-styles.ts';

export type Field = 'reference' | 'code';

/** Everything from the first touch of the two fields on, or from a link that names a request. */
export class Inquiry {
  /** What was left empty, in the order of the fields. */
  missing: readonly Field[] = [];

  readonly #host: ClarionRequestStatus;

  constructor(host: ClarionRequestStatus) {
    this.#host = host;
    adopt(host.renderRoot, standingStyles);
  }

  get #words(): typeof standingMessages {
    return this.#host.words('standing', standingMessages);
  }

  /** Why nothing is shown, where the backend knows no such request. */
  get refused(): string {
    return this.#words.unknown;
  }

  ask(claim: Claim): Promise<Standing> {
    return askStanding(this.#host, claim);
  }

  /** Takes what was typed, or says what is missing. */
  submit(): void {
    const host = this.#host;
    const text = (id: Field): string => host.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!.value.trim();
    const pasted = claimOf(text('code'));
    const token = pasted.token ?? '';
    const reference = (pasted.reference ?? text('reference')).toUpperCase();
    host.reference = reference;
    this.missing = (['reference', 'code'] as const).filter((id) => !(id === 'code' ? token : reference));
    if (this.missing.length) host.focusOn('summary');
    else host.inquire({ reference, token });
  }

  summary(): TemplateResult | undefined {
    if (!this.missing.length) return undefined;
    const words = this.#words;
    return html`<div class="summary" id="summary" role="group" aria-labelledby="problem" tabindex="-1">
      <h2 id="problem" aria-level=${this.#host.headingLevel}>${words.problem}</h2>
      <ul>
        ${this.missing.map((id) => html`<li><a href="#${id}" @click=${this.#goTo}>${words.missing[id]}</a></li>`)}
      </ul>
    </div>`;
  }

  error(id: Field): TemplateResult | undefined {
    return this.missing.includes(id) ? html`<p class="error" id="${id}-error">${this.#words.missing[id]}</p>` : undefined;
  }

  readonly #goTo = (event: Event): void => {
    event.preventDefault();
    this.#host.renderRoot.querySelector<HTMLElement>((event.currentTarget as HTMLAnchorElement).hash)?.focus();
  };
}

/** What an address of a message claims: of this page, or of the backend's own, which ends in the code. A code alone is taken as it stands. */
function claimOf(pasted: string): Partial<Claim> {
  if (!URL.canParse(pasted)) return { token: pasted };
  const url = new URL(pasted);
  const token = /\/r\/([^/]+)$/.exec(url.pathname)?.[1];
  return { ...(token && { token: decodeURIComponent(token) }), ...claimIn(url) };
}
