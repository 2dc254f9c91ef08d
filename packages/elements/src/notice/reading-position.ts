import type { ReactiveController } from 'lit';
import type { SectionHost } from './section-links.ts';

/** Which section the reader is at: the last one that has passed a line in the upper part of the window. */
export class ReadingPosition implements ReactiveController {
  /** The id of the section's heading. */
  current: string | null | undefined;

  readonly #host: SectionHost;
  #observer: IntersectionObserver | undefined;

  constructor(host: SectionHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // Tells when a section reaches or leaves the line; no scrolling is listened to.
    this.#observer ??= new IntersectionObserver(this.#look, { rootMargin: '-30% 0px -70%' });
    // What is observed already is not observed twice.
    for (const section of this.#sections()) this.#observer.observe(section);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  readonly #look = (): void => {
    const line = innerHeight * 0.3 + 1;
    const current = this.#sections()
      .findLast((section) => section.getBoundingClientRect().top < line)
      ?.getAttribute('aria-labelledby');
    if (current === this.current) return;
    this.current = current;
    this.#host.requestUpdate();
  };

  #sections(): Element[] {
    return [...this.#host.renderRoot.querySelectorAll('[aria-labelledby]')];
  }
}
