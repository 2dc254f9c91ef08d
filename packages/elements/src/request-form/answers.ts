import type { ReactiveControllerHost } from 'lit';
import { neededDetails, valuesOf, type Detail, type FormValues } from './form-values.ts';

/** What the person has answered so far. It lives with the element, so that no failure and no move loses it. */
export class Answers {
  values: FormValues = valuesOf(new FormData());

  /** Optional details that were asked for. */
  readonly revealed = new Set<Detail>();

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The details that the chosen channels cannot do without. */
  get needed(): readonly Detail[] {
    return neededDetails(this.values);
  }

  set(values: FormValues): void {
    this.values = values;
    this.#host.requestUpdate();
  }

  reveal(detail: Detail): void {
    this.revealed.add(detail);
    this.#host.requestUpdate();
  }

  clear(): void {
    this.revealed.clear();
    this.set(valuesOf(new FormData()));
  }
}
