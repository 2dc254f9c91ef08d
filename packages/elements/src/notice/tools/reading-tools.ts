import type { Section } from '@clarion-privacy/notice';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import { figures as builtIn } from '@clarion-privacy/notice/clarion/figures';
import { ReadingPosition } from '../reading-position.ts';
import { adopt } from '../../styles/late-styles.ts';
import { fitZoom } from './fit-zoom.ts';
import { Folds } from './folds.ts';
import { toolMessages } from './messages.ts';
import { toolStyles } from './styles.ts';
import type { Tool, ToolClass, ToolHost } from './tool.ts';

export type ToolName = 'find' | 'fold' | 'tables' | 'retention' | 'history';

/** Each tool in a file of its own, which comes when it is first used. */
const TOOLS: Readonly<Record<Exclude<ToolName, 'fold'>, () => Promise<ToolClass>>> = {
  find: async () => (await import('./find-words.ts')).FindWords,
  tables: async () => (await import('./summary-tables.ts')).SummaryTables,
  retention: async () => (await import('./retention-calculator.ts')).RetentionCalculator,
  history: async () => (await import('./version-history.ts')).VersionHistory,
};

/** What a reader has beside the text: one tool open at a time, sections to fold, and where the reader is. */
export class ReadingTools implements ReactiveController {
  /** The tool that is open, or on its way. */
  open: ToolName | undefined;

  readonly #host: ToolHost;
  readonly #position: ReadingPosition;
  readonly #folds: Folds;
  #tool: Tool | undefined;
  #failed = false;
  #notice: unknown;

  constructor(host: ToolHost) {
    this.#host = host;
    this.#position = new ReadingPosition(host);
    this.#folds = new Folds(host);
    this.#notice = host.shown;
    adopt(this.#host.renderRoot, toolStyles);
    fitZoom(this.#host.renderRoot as ShadowRoot);
    host.addController(this);
    host.renderRoot.addEventListener('click', this.#onClick);
  }

  get #say(): typeof toolMessages {
    return this.#host.words('tools', toolMessages);
  }

  /** The id of the section that the reader is at. */
  get current(): string | undefined {
    return this.#position.current;
  }

  isClosed(id: string): boolean {
    return this.#folds.isClosed(id);
  }

  renderFold(section: Section): TemplateResult {
    return this.#folds.render(section);
  }

  /** A link to where the address is already is no step of the history, and has no event. */
  readonly #onClick = (event: Event): void => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    const hash = (event.target as Element).closest('a')?.hash;
    if (hash && hash === location.hash && !(ctrlKey || metaKey || shiftKey || altKey)) this.#host.links.goThere();
  };

  /** Another notice is another text: what was open on the last one ends. */
  hostUpdate(): void {
    if (this.#host.shown === this.#notice) return;
    this.#notice = this.#host.shown;
    this.#close();
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** The buttons, of those tools for which the notice has what they need. */
  render(): TemplateResult {
    const { shown, settings } = this.#host;
    if (!shown) return html``;
    const { figures } = shown;
    const offered: Readonly<Record<ToolName, unknown>> = {
      find: true,
      fold: true,
      tables: shown.register ?? figures === builtIn,
      retention: figures.retention.afterLastContact,
      history: figures.previous && settings.endpoint,
    };
    return html`<div class="tools" part="tools">
      ${(Object.keys(offered) as ToolName[]).filter((name) => offered[name]).map((name) =>
        name === 'fold'
          ? html`<button @click=${() => this.#folds.toggleAll()}>${this.#folds.allClosed ? this.#say.unfold : this.#say.buttons.fold}</button>`
          : html`<button aria-expanded=${this.open === name} @click=${() => this.#toggle(name)}>${this.#say.buttons[name]}</button>`,
      )}
    </div>`;
  }

  /** What a button has opened, above the text. */
  renderPanel(): TemplateResult {
    if (!this.open) return html``;
    const label = this.#say.buttons[this.open];
    return html`<div class="panel ${this.open}" part="panel" role="region" aria-label=${label} tabindex="-1">
      ${this.#failed
        ? html`<p role="alert">${this.#say.failed}</p>`
        : (this.#tool?.render() ?? html`<p role="status">${this.#say.loading}</p>`)}
      <p class="end"><button class="close" @click=${this.#onClose}>${this.#say.close}</button></p>
    </div>`;
  }

  /** Closes the panel, and puts the reader back on the button that opened it. */
  readonly #onClose = async (): Promise<void> => {
    const name = this.open;
    this.#close();
    await this.#host.updateComplete;
    const button = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.tools button')].find(
      ({ textContent }) => name && textContent?.trim() === this.#say.buttons[name],
    );
    // Where the contents are folded away, their own button is the nearest.
    if (button?.checkVisibility()) button.focus();
    else this.#host.renderRoot.querySelector<HTMLElement>('nav > button')?.focus();
  };

  readonly #toggle = (name: Exclude<ToolName, 'fold'>): void => {
    const isOpen = this.open === name;
    this.#close();
    if (!isOpen) void this.#open(name);
  };

  async #open(name: Exclude<ToolName, 'fold'>): Promise<void> {
    this.open = name;
    this.#host.requestUpdate();
    try {
      const Opened = await TOOLS[name]();
      // The reader may have closed it, or opened another, while it was on its way.
      if (this.open !== name) return;
      adopt(this.#host.renderRoot, Opened.styles);
      this.#tool = new Opened(this.#host);
    } catch {
      if (this.open !== name) return;
      this.#failed = true;
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#show();
  }

  /** The panel is at the top of the text; the reader may have been far below. */
  #show(): void {
    const panel = this.#host.renderRoot.querySelector<HTMLElement>('.panel');
    if (this.open === 'find') panel?.querySelector('input')?.focus({ preventScroll: true });
    else {
      panel?.scrollIntoView({ behavior: 'instant', block: 'nearest' });
      panel?.focus({ preventScroll: true });
    }
  }

  #close(): void {
    this.#tool?.close?.();
    this.#tool = this.open = undefined;
    this.#failed = false;
    this.#host.requestUpdate();
  }
}
