import { css, html, type TemplateResult } from 'lit';
import '../notice/define.ts';
import { adopt } from '../styles/late-styles.ts';
import type { ClarionAcknowledgement } from './acknowledgement.ts';
import { conductMessages } from './conduct-messages.ts';

const styles = css`
  dialog {
    /* Of the window, and not in its units: those know nothing of a page's zoom. */
    inline-size: min(64em, 100% - 2em);
    max-inline-size: none;
    block-size: calc(100% - 2em);
    max-block-size: none;
    margin: auto;
    padding: 0;
    border: 1px solid var(--clarion-line,light-dark(#d8dde2,#363c43));
    border-radius: var(--clarion-radius,4px);
    background: var(--_ground);
    color: var(--_text);
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    justify-content: end;
    padding: 0.5em 1em;
    border-block-end: 1px solid var(--clarion-line,light-dark(#d8dde2,#363c43));
    background: var(--_ground);
  }
  .bar button {
    margin: 0;
    min-block-size: 2.75em;
    padding-inline: 1em;
  }
  clarion-notice {
    --clarion-sticky-offset: 4em;
    padding: 1em;
  }
`;

/** The full notice above the page, so that what was typed into the form stays where it is. */
export class FullNotice {
  readonly #host: ClarionAcknowledgement;

  constructor(host: ClarionAcknowledgement) {
    this.#host = host;
    adopt(host.renderRoot, styles);
  }

  open(): void {
    this.#dialog.showModal();
  }

  render(): TemplateResult {
    const { notice, settings } = this.#host;
    const words = this.#host.words('noticeInPlace', conductMessages);
    return html`<dialog part="notice" aria-label=${words.label} @click=${this.#outside}>
      <div class="bar"><button type="button" @click=${() => this.#dialog.close()}>${words.close}</button></div>
      <clarion-notice .notice=${notice} .noticeSrc=${settings.noticeSrc}></clarion-notice>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement {
    return this.#host.renderRoot.querySelector('dialog')!;
  }

  /** A press beside the notice closes it. */
  readonly #outside = (event: Event): void => {
    if (event.target === this.#dialog) this.#dialog.close();
  };
}
