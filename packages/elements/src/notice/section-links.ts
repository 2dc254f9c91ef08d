import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element whose headings have ids inside its own root. */
export type SectionHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Makes `page#section` reach a heading inside the shadow root, where the browser does not look: on
 * load, when the address changes, and by the element's own links.
 */
export class SectionLinks implements ReactiveController {
  readonly #host: SectionHost;
  #arrived = false;

  constructor(host: SectionHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.goThere);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.goThere);
  }

  /** The section that the page was opened at may come later than the element itself; the last one comes with all. */
  hostUpdated(): void {
    if (this.#arrived || !this.#host.renderRoot.querySelector('[part=contact]')) return;
    this.#arrived = true;
    this.goThere();
  }

  /** Goes to the section that the address names. */
  readonly goThere = (): void => {
    const heading = this.#heading(location.hash);
    if (!heading) return;
    // A closed section opens for whoever finds it.
    heading.dispatchEvent(new Event('beforematch', { bubbles: true }));
    // A host's smooth scrolling would take a reader through the whole notice.
    heading.scrollIntoView({ behavior: 'instant' });
    heading.focus({ preventScroll: true });
  };

  #heading(hash: string): HTMLElement | null {
    // Ids of sections are plain, and so is an address that names one.
    return /^#[\w-]+$/.test(hash) ? this.#host.renderRoot.querySelector(`:is(h3,h4)[id="${hash.slice(1)}"]`) : null;
  }
}
