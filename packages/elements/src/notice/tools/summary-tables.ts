import type { NoticeRegister } from '@clarion-privacy/notice';
import { html, type TemplateResult } from 'lit';
import { toolMessages } from './messages.ts';
import { tablesOf, type SummaryTable } from './register-tables.ts';
import { tableStyles } from './table-styles.ts';
import type { Tool, ToolHost } from './tool.ts';

/** Sources, data, recipients, retention and rights, each as a table. */
export class SummaryTables implements Tool {
  static readonly styles = tableStyles;

  readonly #host: ToolHost;
  #register: NoticeRegister | undefined;
  #failed = false;

  constructor(host: ToolHost) {
    this.#host = host;
    this.#register = host.shown?.register;
    if (!this.#register) void this.#load();
  }

  render(): TemplateResult {
    const { shown, headingLevel } = this.#host;
    const say = this.#host.words('tools', toolMessages);
    if (this.#failed) return html`<p role="alert">${say.failed}</p>`;
    if (!this.#register || !shown) return html`<p role="status">${say.loading}</p>`;
    const tables = tablesOf(this.#host, { figures: shown.figures, register: this.#register });
    return html`<h3 aria-level=${headingLevel + 1}>${say.tables}</h3>
      ${tables.map((table) => renderTable(table, this.#host.language, shown.figures.language))}`;
  }

  /** The built-in notice keeps what its tables need in a file of its own. */
  async #load(): Promise<void> {
    try {
      this.#register = (await import('@clarion-privacy/notice/clarion/register')).register;
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }
}

/** Roles are said, since a table that is laid out as cards loses its own in some browsers. */
const renderTable = ({ caption, head, rows }: SummaryTable, own: string, language: string): TemplateResult => html`<table role="table">
  <caption>${caption}</caption>
  <thead role="rowgroup">
    <tr role="row">${head.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr>
  </thead>
  <tbody role="rowgroup" lang=${language}>
    ${rows.map(
      ([first, ...cells]) => html`<tr role="row">
        <th scope="row" role="rowheader">${first}</th>
        ${cells.map((cell, index) =>
          cell
            ? html`<td role="cell"><span aria-hidden="true" lang=${own}>${head[index + 1]}: </span>${cell}</td>`
            : html`<td role="cell"></td>`,
        )}
      </tr>`,
    )}
  </tbody>
</table>`;

