import type { ReactiveControllerHost } from 'lit';
import { valuesOf, type Detail, type FormValues } from './form-values.ts';

/** What the person has answered so far. It lives with the element, so that no failure and no move loses it. */
export class Answers {
  values: FormValues = valuesOf(new FormData());

  /** The address that was probably meant, while it differs from the one given. */
  suggestion: string | undefined;

  /** Optional details that were asked for. */
  readonly revealed = new Set<Detail>();

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Takes an `input` or `change` event of the form in. */
  read(event: Event): void {
    const email = (event.target as HTMLElement).id === 'email';
    this.values = valuesOf(new FormData(event.currentTarget as HTMLFormElement));
    if (email && event.type === 'input') this.suggestion = undefined;
    if (email && event.type === 'change') void this.#suggest();
    this.#host.requestUpdate();
  }

  reveal(detail: Detail): void {
    this.revealed.add(detail);
    this.#host.requestUpdate();
  }

  takeSuggestion(): void {
    this.values = { ...this.values, email: this.suggestion ?? this.values.email };
    this.suggestion = undefined;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.values = valuesOf(new FormData());
    this.suggestion = undefined;
    this.revealed.clear();
  }

  async #suggest(): Promise<void> {
    const { email } = this.values;
    // Without this chunk the form works as well.
    const typos = await import('./typos.ts').catch(() => undefined);
    if (email !== this.values.email) return;
    this.suggestion = typos?.likelyAddress(email);
    this.#host.requestUpdate();
  }
}
