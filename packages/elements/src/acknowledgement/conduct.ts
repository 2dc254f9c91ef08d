import type { Channel } from '@clarion-privacy/notice';
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { adopt } from '../styles/late-styles.ts';
import type { ClarionAcknowledgement } from './acknowledgement.ts';
import { conductMessages } from './conduct-messages.ts';
import { ClarionAcknowledgedEvent } from './events.ts';
import type { FullNotice } from './full-notice.ts';
import { Recording } from './recording.ts';

/** What is wrong stands above its box, in the colour that the other forms have for it. */
const styles = css`
  strong {
    display: block;
    color: var(--_error);
  }
`;

/** What the first view of an acknowledgement can do without: it comes right after it. */
export class Conduct implements ReactiveController {
  readonly #host: ClarionAcknowledgement;
  #full: FullNotice | undefined;
  #failed = false;
  /** The native control that somebody is at. */
  #at: HTMLInputElement | null = null;

  constructor(host: ClarionAcknowledgement) {
    this.#host = host;
    adopt(host.renderRoot, styles);
    host.addEventListener('invalid', () => (host.wrong = host.validationMessage));
    host.addController(this);
    host.addController(new Recording(host));
    host.requestUpdate();
  }

  hostUpdate(): void {
    this.#at ??= this.#host.querySelector('input:enabled:focus');
  }

  /** Native controls may come after the element; what was ticked before the scripts came stays so, and is sent once. */
  hostUpdated(): void {
    const host = this.#host;
    const replaced = host.outline !== undefined;
    this.#tellBox();
    for (const control of host.querySelectorAll('input')) {
      if (replaced && control.checked && !control.disabled) {
        if (control.name === host.name) host.acknowledged = true;
        else if (control.type === 'checkbox') host.refusals = [...host.refusals, control.value as Channel];
      }
      control.disabled = replaced;
    }
    if (replaced) this.#goOn();
  }

  /** Whoever was at a native control goes on at the same of the element's own. */
  #goOn(): void {
    const { name, value } = this.#at ?? {};
    const [box, ...others] = this.#host.renderRoot.querySelectorAll('input');
    const own = name === this.#host.name ? box : others.find((other) => other.value === value);
    if (this.#at) own?.focus({ preventScroll: true });
    this.#at = null;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  async changed(acknowledged: boolean): Promise<void> {
    const host = this.#host;
    await host.updateComplete;
    if (acknowledged && host.outline) host.dispatchEvent(new ClarionAcknowledgedEvent(host.outline));
    // Unlike `input`, it stays inside a shadow root.
    host.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async open(): Promise<void> {
    try {
      this.#full ??= new (await import('./full-notice.ts')).FullNotice(this.#host);
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#full?.open();
  }

  /** The box is what is wrong, and what is wrong describes it. */
  #tellBox(): void {
    const { renderRoot, wrong } = this.#host;
    const box = renderRoot.querySelector('input');
    const alert = renderRoot.querySelector('[role=alert]');
    if (!box || !alert) return;
    alert.id = 'wrong';
    box.ariaInvalid = wrong ? 'true' : null;
    if (wrong) box.setAttribute('aria-describedby', alert.id);
    else box.removeAttribute('aria-describedby');
  }

  render(): TemplateResult {
    return html`<p role="status">${this.#failed ? this.#host.words('noticeInPlace', conductMessages).failed : nothing}</p>${this.#full?.render()}`;
  }

  readonly #observer = new MutationObserver(() => this.hostUpdated());
}
