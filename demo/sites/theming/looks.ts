import type { Look } from '../../../packages/elements/build/public-tokens.ts';

/** A look, and the id of the ready theme that it began with, empty for the defaults. */
export interface Stage {
  readonly look: Look;
  readonly start: string;
}

interface Step extends Stage {
  /** What the next step changed. */
  readonly what: string;
  /** Steps of one drag are one step. */
  readonly drag: string | undefined;
}

/** The looks that a developer has gone through; none outlives the page. */
export class Looks {
  #now: Stage;
  readonly #past: Step[] = [];

  constructor(first: Stage) {
    this.#now = first;
  }

  get now(): Stage {
    return this.#now;
  }

  get hasPast(): boolean {
    return this.#past.length > 0;
  }

  /** Takes the next look; as long as the same thing is dragged, an undo goes back to where the drag began. */
  go(next: Stage, what: string, drag?: string): void {
    if (drag === undefined || this.#past.at(-1)?.drag !== drag) this.#past.push({ ...this.#now, what, drag });
    this.#now = next;
  }

  /** The next change is a step of its own, also of the same thing. */
  letGo(): void {
    const last = this.#past.pop();
    if (last) this.#past.push({ ...last, drag: undefined });
  }

  /** Goes back a step, and says what that took back. */
  undo(): string | undefined {
    const last = this.#past.pop();
    if (!last) return undefined;
    const { look, start, what } = last;
    this.#now = { look, start };
    return what;
  }
}
