import type { LitElement, ReactiveController } from 'lit';
import type { Surroundings } from '../request-form/conduct/surroundings.ts';
import type { Speaker } from '../languages/catalogue.ts';
import type { Settings } from '../settings/settings.ts';
import { takeToken } from './link-token.ts';
import { askStanding, type Standing } from './standing.ts';

/** An element that an email's link leads to. */
export interface LinkHost extends LitElement, Speaker {
  token: string | undefined;
  readonly settings: Settings;
  readonly headingLevel: number;
  readonly surroundings: Surroundings | undefined;
}

/** The link that brought the person here: whom it speaks for, and what is said and focused as that changes. */
export class Link implements ReactiveController {
  /** What the backend says; undefined while it is asked. */
  standing: Standing | undefined;

  readonly host: LinkHost;
  readonly #stood: () => void;
  /** What the status line says, in the language of the moment. */
  #said = (): string => '';
  #asked: string | undefined;
  #asking = 0;
  /** Id of what takes the focus once it is there. */
  #focusNext: string | undefined;

  /** `stood` is called whenever there is something new to stand on. */
  constructor(host: LinkHost, stood: () => void) {
    this.host = host;
    this.#stood = stood;
    host.addController(this);
  }

  get status(): string {
    return this.#said();
  }

  get endpoint(): string {
    return this.host.settings.endpoint ?? '';
  }

  hostConnected(): void {
    this.host.token ??= takeToken();
  }

  hostUpdate(): void {
    const asked = `${this.endpoint} ${this.host.token}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.standing = undefined;
    void this.read();
  }

  hostUpdated(): void {
    const next = this.#focusNext && this.host.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`);
    if (!next) return;
    this.#focusNext = undefined;
    next.focus();
  }

  /** Asks the backend; what is known already stays until it has answered, and also where it does not. */
  async read(): Promise<void> {
    const { endpoint, host } = this;
    const { token } = host;
    const asking = (this.#asking += 1);
    const standing: Standing =
      endpoint && token
        ? await askStanding(host.surroundings ?? window, endpoint, token)
        : { phase: 'nobody', refused: false };
    // Only the last question counts.
    if (asking === this.#asking && !(this.standing && standing.phase === 'unreachable')) this.stands(standing);
  }

  /** Takes in how things stand now, or that they have to be asked. */
  stands(standing: Standing | undefined): void {
    this.#asking += 1;
    this.standing = standing;
    if (standing) this.#stood();
    else void this.read();
    this.host.requestUpdate();
  }

  /** The backend takes the link no more. */
  refuse(): void {
    this.stands({ phase: 'nobody', refused: true });
    this.focusOn('trouble');
  }

  focusOn(id: string): void {
    this.#focusNext = id;
    this.host.requestUpdate();
  }

  say(said: () => string): void {
    this.#said = said;
    this.host.requestUpdate();
  }
}
