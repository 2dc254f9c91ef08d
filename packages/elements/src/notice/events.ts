/** Sent when a notice has come onto the page: the built-in one, or what `notice-src` named. */
export class ClarionNoticeShownEvent extends Event {
  readonly version: string;

  constructor(version: string) {
    super('clarion-notice-shown', { bubbles: true, composed: true });
    this.version = version;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clarion-notice-shown': ClarionNoticeShownEvent;
  }
}
