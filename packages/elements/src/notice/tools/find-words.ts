import { html, type TemplateResult } from 'lit';
import { findStyles } from './find-styles.ts';
import { toolMessages } from './messages.ts';
import { findInNotice, passageOf } from './passages.ts';
import type { Tool, ToolHost } from './tool.ts';

const [FOUND, CURRENT] = ['clarion-found', 'clarion-found-current'] as const;

/** Finds words in the notice: marks and counts them, and goes from one to the next. */
export class FindWords implements Tool {
  static readonly styles = findStyles;

  readonly #host: ToolHost;
  /** What an older browser has not; there the whole passage is marked. */
  readonly #highlights: HighlightRegistry | null;
  #query = '';
  #found: readonly Range[] = [];
  #at = -1;

  constructor(host: ToolHost, highlights: HighlightRegistry | null = browserHighlights()) {
    this.#host = host;
    this.#highlights = highlights;
  }

  get #say(): typeof toolMessages {
    return this.#host.words('tools', toolMessages);
  }

  render(): TemplateResult {
    const none = this.#found.length === 0;
    return html`<form role="search" @submit=${this.#onSubmit}>
      <label>${this.#say.find} <input type="search" autocomplete="off" spellcheck="false" @input=${this.#onInput} @keydown=${this.#onKey} /></label>
      <button type="button" ?disabled=${none} @click=${() => this.#go(-1)}>${this.#say.previous}</button>
      <button ?disabled=${none}>${this.#say.next}</button>
      <button type="button" ?hidden=${this.#at < 0} @click=${this.#read}>${this.#say.read}</button>
      <p role="status">${this.#told()}</p>
    </form>`;
  }

  close(): void {
    this.#mark([]);
  }

  #told(): string {
    const count = this.#found.length;
    if (this.#query.trim() === '') return '';
    if (count === 0) return this.#say.noMatch(this.#query.trim());
    const current = this.#found[this.#at];
    if (!current) return this.#say.matches(count);
    const section = passageOf(current).closest('section')?.getAttribute('aria-labelledby');
    const heading = section ? this.#host.renderRoot.querySelector(`[id="${CSS.escape(section)}"]`) : undefined;
    return this.#say.matchOf(this.#at + 1, count, heading?.textContent ?? undefined);
  }

  readonly #onInput = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#at = -1;
    this.#mark(findInNotice(this.#host.renderRoot, this.#query));
    this.#host.requestUpdate();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#go(1);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.shiftKey) return;
    event.preventDefault();
    this.#go(-1);
  };

  /** To the next match or the one before, round and round. */
  #go(step: 1 | -1): void {
    const count = this.#found.length;
    if (count === 0) return;
    this.#at = this.#at < 0 && step < 0 ? count - 1 : (this.#at + step + count) % count;
    this.#mark(this.#found);
    const passage = passageOf(this.#found[this.#at] as Range);
    passage.dispatchEvent(new Event('beforematch', { bubbles: true }));
    passage.scrollIntoView({ behavior: 'instant', block: 'center' });
    this.#host.requestUpdate();
  }

  /** Puts a screen reader's cursor, and the next Tab, where the match is. */
  readonly #read = (): void => {
    const passage = passageOf(this.#found[this.#at] as Range);
    if (passage.tabIndex < 0) passage.tabIndex = -1;
    passage.focus();
  };

  #mark(found: readonly Range[]): void {
    const current = found[this.#at];
    if (this.#highlights) {
      // A registry is the page's: another notice on it keeps its own marks.
      for (const range of this.#found) for (const name of [FOUND, CURRENT]) this.#highlights.get(name)?.delete(range);
      for (const range of found) this.#highlight(FOUND).add(range);
      if (current) this.#highlight(CURRENT).add(current);
      this.#highlight(CURRENT).priority = 1;
    } else {
      for (const range of this.#found) passageOf(range).removeAttribute('data-found');
      for (const range of found) passageOf(range).setAttribute('data-found', '');
      if (current) passageOf(current).setAttribute('data-found', 'current');
    }
    this.#found = found;
  }

  #highlight(name: string): Highlight {
    const registry = this.#highlights as HighlightRegistry;
    const known = registry.get(name);
    if (known) return known;
    const made = new Highlight();
    registry.set(name, made);
    return made;
  }
}

// Typed as always there, which it is not in browsers of a few years ago.
const browserHighlights = (): HighlightRegistry | null => (CSS.highlights as HighlightRegistry | undefined) ?? null;
