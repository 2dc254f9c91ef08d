import type { ReactiveController } from 'lit';
import { OtherRights } from './other-rights.ts';
import type { ClarionPrivacy } from './privacy.ts';

/** Brings the objection's form when the reader comes near it: a window's height is time enough. */
class NearForm implements ReactiveController {
  readonly #centre: ClarionPrivacy;
  #observer: IntersectionObserver | undefined;

  constructor(centre: ClarionPrivacy) {
    this.#centre = centre;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  hostUpdated(): void {
    const place = this.#centre.renderRoot.querySelector('.form');
    if (this.#centre.form !== 'far' || this.#observer || !place) return;
    this.#observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.#load(),
      { rootMargin: '100%' },
    );
    this.#observer.observe(place);
  }

  async #load(): Promise<void> {
    this.#observer?.disconnect();
    this.#centre.form = 'loading';
    try {
      await this.#centre.loadForm();
      this.#centre.form = 'here';
    } catch {
      this.#centre.form = 'failed';
    }
  }
}

/** Everything that a centre can be asked, which comes after its text. */
export function bringForms(centre: ClarionPrivacy): OtherRights {
  centre.addController(new NearForm(centre));
  return new OtherRights(centre);
}
