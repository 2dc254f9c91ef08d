import type { ReactiveController } from 'lit';
import type { SectionHost } from './section-links.ts';

/** Which section the reader is at: the first that reaches into the upper part of the window. */
export class ReadingPosition implements ReactiveController {
  /** The id of the section's heading. */
  current: string | undefined;

  readonly #host: SectionHost;
  readonly #near = new Set<Element>();
  #observer: IntersectionObserver | undefined;

  constructor(host: SectionHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#observer ??= new IntersectionObserver((entries) => this.#move(entries), { rootMargin: '-20% 0px -70%' });
    // What is observed already is not observed twice.
    for (const section of this.#sections()) this.#observer.observe(section);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#near.clear();
  }

  #move(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) this.#near[isIntersecting ? 'add' : 'delete'](target);
    const current = this.#sections().find((section) => this.#near.has(section))?.getAttribute('aria-labelledby');
    // Between two sections the last one stays.
    if (!current || current === this.current) return;
    this.current = current;
    this.#host.requestUpdate();
  }

  #sections(): Element[] {
    return [...this.#host.renderRoot.querySelectorAll('[aria-labelledby]')];
  }
}
