import { dateInWords, type CompiledNotice } from '@clarion-privacy/notice';
import { diffNotices, outlineOf, type DiffOutline, type WordRun } from '@clarion-privacy/notice/diff';
import { html, type TemplateResult } from 'lit';
import { historyStyles } from './history-styles.ts';
import { keptVersion, type KeptVersion } from './kept-versions.ts';
import { toolMessages } from './messages.ts';
import type { Tool, ToolHost } from './tool.ts';

/** One version that the backend keeps, and what changed in it. */
interface Edition {
  readonly notice: CompiledNotice;
  /** The version before it, and the changes since; unknown while that loads. */
  changes?: { readonly from: string; readonly outline: DiffOutline };
}

/** The versions before the one on the page, each with what changed, by the backend that keeps them. */
export class VersionHistory implements Tool {
  static readonly styles = historyStyles;

  readonly #host: ToolHost;
  readonly #kept: KeptVersion;
  readonly #abort = new AbortController();
  #editions: Edition[] = [];
  #wanted: string | undefined;
  #failed = false;

  constructor(host: ToolHost, kept: KeptVersion = keptVersion) {
    this.#host = host;
    this.#kept = kept;
    const { shown } = host;
    // A notice from an address came whole; of the built-in one the page has only what is read.
    if (shown && isWhole(shown)) this.#editions = [{ notice: shown }];
    this.#wanted = this.#editions.length > 0 ? shown?.figures.previous : shown?.figures.version;
    void this.#follow();
  }

  get #say(): typeof toolMessages {
    return this.#host.words('tools', toolMessages);
  }

  render(): TemplateResult {
    const level = this.#host.headingLevel + 1;
    return html`<h3 aria-level=${level}>${this.#say.history}</h3>
      <p role="status">${this.#state()}</p>
      ${this.#failed
        ? html`<div role="alert"><p>${this.#say.historyFailed(this.#wanted ?? '')}</p></div>
            <p><button @click=${this.#retry}>${this.#say.retry}</button></p>`
        : ''}
      <ol role="list">
        ${this.#editions.map(({ notice, changes }, index) => renderEdition(this.#host, notice, changes, level + 1, index === 0))}
      </ol>`;
  }

  close(): void {
    this.#abort.abort();
  }

  #state(): string {
    if (this.#failed) return '';
    return this.#wanted === undefined ? this.#say.historyDone(this.#editions.length - 1) : this.#say.historyLoading;
  }

  readonly #retry = (): void => {
    this.#failed = false;
    void this.#follow();
    this.#host.requestUpdate();
  };

  /** From each version to the one before it, as far as they are linked. */
  async #follow(): Promise<void> {
    const { endpoint = '' } = this.#host.settings;
    const { signal } = this.#abort;
    try {
      while (this.#wanted !== undefined) {
        const older = await this.#kept(endpoint, this.#wanted, signal);
        if (signal.aborted) return;
        this.#add(older);
        this.#host.requestUpdate();
      }
    } catch {
      if (signal.aborted) return;
      this.#failed = true;
      this.#host.requestUpdate();
    }
  }

  #add(older: CompiledNotice): void {
    const newer = this.#editions.at(-1);
    if (newer) newer.changes = { from: older.figures.version, outline: outlineOf(diffNotices(older, newer.notice)) };
    this.#editions.push({ notice: older });
    const { previous } = older.figures;
    // Versions that name each other in a ring end where they began.
    this.#wanted = this.#editions.some(({ notice }) => notice.figures.version === previous) ? undefined : previous;
  }
}

const isWhole = (notice: Partial<CompiledNotice>): notice is CompiledNotice =>
  notice.register !== undefined && notice.facts !== undefined && notice.hash !== undefined;

function renderEdition(host: ToolHost, { figures }: CompiledNotice, changes: Edition['changes'], level: number, isShown: boolean): TemplateResult {
  const say = host.words('tools', toolMessages);
  const date = host.spell(dateInWords(figures.effective ?? figures.reviewed, host.locales));
  return html`<li>
    <h4 aria-level=${level}>${say.inForce(figures.version, date)}${isShown ? html`${' '}<span class="small">(${say.now})</span>` : ''}</h4>
    ${changes ? renderChanges(say, figures.language, changes.from, changes.outline) : figures.previous === undefined ? html`<p>${say.first}</p>` : ''}
  </li>`;
}

function renderChanges(say: typeof toolMessages, language: string, from: string, { nothing, figures, parts }: DiffOutline): TemplateResult {
  return html`<p>${say.changedFrom(from)}${nothing === undefined ? ':' : html`: <span lang=${language}>${nothing}</span>`}</p>
    ${figures.length > 0 ? html`<ul lang=${language}>${figures.map((words) => html`<li>${words}</li>`)}</ul>` : ''}
    ${parts.length > 0
      ? html`<details>
          <summary>${say.bySection}</summary>
          ${parts.map(
            ({ title, notes, passages }) => html`<p lang=${language}><strong>${title}</strong></p>
              <ul lang=${language}>
                ${notes.map((note) => html`<li>${note}.</li>`)}
                ${passages.map(({ label, runs }) => html`<li>${label}: ${runs.map(renderRun)}</li>`)}
              </ul>`,
          )}
        </details>`
      : ''}`;
}

function renderRun({ kind, text }: WordRun): TemplateResult {
  switch (kind) {
    case 'same':
      return html`${text}`;
    case 'added':
      return html`<ins>${text}</ins>`;
    case 'removed':
      return html`<del>${text}</del>`;
  }
}
