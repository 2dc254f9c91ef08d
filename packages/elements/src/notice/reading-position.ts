import type { ReactiveController } from 'lit';
import type { SectionHost } from './section-links.ts';

/**
 * Which section the reader is at: the last one that has passed a line in the upper part of the
 * window. Where the text ends above that line, it is the one that the address names, or the last.
 */
export class ReadingPosition implements ReactiveController {
  /** The id of the section's heading. */
  current: string | undefined;

  readonly #host: SectionHost;

  constructor(host: SectionHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is observed already is not observed twice; what is gone takes its observation along. */
  hostUpdated(): void {
    for (const section of this.#sections()) for (const observer of this.#observers) observer.observe(section);
  }

  readonly #look = (): void => {
    const sections = this.#sections();
    const last = sections.at(-1);
    const top = (section: Element): number => section.getBoundingClientRect().top;
    const atEnd = last && last.getBoundingClientRect().bottom <= innerHeight;
    const section = atEnd
      ? (sections.find((one) => '#' + idOf(one) === location.hash && top(one) >= 0) ?? last)
      : sections.findLast((one) => top(one) < innerHeight * 0.3 + 1);
    const current = section && idOf(section);
    if (current === this.current) return;
    this.current = current;
    this.#host.requestUpdate();
  };

  /** For a section at the line, and for one wholly in view. */
  readonly #observers = [{ rootMargin: '-30% 0px -70%' }, { threshold: 1 }].map(
    (init) => new IntersectionObserver(this.#look, init),
  );

  #sections(): Element[] {
    return [...this.#host.renderRoot.querySelectorAll('section')];
  }
}

const idOf = (section: Element): string => section.getAttribute('aria-labelledby') as string;
