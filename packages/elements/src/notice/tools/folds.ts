import type { Section } from '@clarion-privacy/notice';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import { toolMessages } from './messages.ts';
import type { ToolHost } from './tool.ts';

/**
 * Which sections are closed. A closed one is still found by the browser's own search, by a link to
 * it or to what is in it, and by the notice's search: each tells by `beforematch`, and it opens.
 */
export class Folds implements ReactiveController {
  readonly #host: ToolHost;
  readonly #closed = new Set<string>();
  #listening: EventTarget | undefined;

  constructor(host: ToolHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // Where a browser cannot find what is hidden so, it would show it.
    if ('onbeforematch' in document) {
      for (const closed of this.#host.renderRoot.querySelectorAll('section > [hidden]')) closed.setAttribute('hidden', 'until-found');
    }
    if (this.#listening) return;
    this.#listening = this.#host.renderRoot;
    this.#listening.addEventListener('beforematch', this.#onFound);
  }

  get allClosed(): boolean {
    return this.#closed.size > 0 && this.#closed.size === this.#sections().length;
  }

  isClosed(id: string): boolean {
    return this.#closed.has(id);
  }

  toggleAll(): void {
    const open = this.allClosed;
    for (const id of this.#sections()) this.#set(id, open);
  }

  /** The button beside a section's heading. */
  render({ id, title }: Section): TemplateResult {
    const isOpen = !this.#closed.has(id);
    return html`<button
      class="fold"
      aria-expanded=${isOpen}
      aria-label=${this.#host.words('tools', toolMessages).section(title)}
      @click=${() => this.#set(id, !isOpen)}
    ></button>`;
  }

  readonly #onFound = (event: Event): void => {
    const section = (event.target as Element).closest('section');
    const id = section?.getAttribute('aria-labelledby');
    if (!section || !id || !this.#closed.has(id)) return;
    // At once: whoever found it scrolls there next.
    section.querySelector('[hidden]')?.removeAttribute('hidden');
    this.#set(id, true);
  };

  #set(id: string, open: boolean): void {
    if (open) this.#closed.delete(id);
    else this.#closed.add(id);
    this.#host.requestUpdate();
  }

  #sections(): string[] {
    const sections = this.#host.renderRoot.querySelectorAll('section[part=section]');
    return [...sections].map((section) => section.getAttribute('aria-labelledby') as string);
  }
}
