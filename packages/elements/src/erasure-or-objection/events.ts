import type { ConsequencePath } from '@clarion-privacy/notice/erasure';

/** Sent when the person has chosen; a host that cancels it leads to a form of its own. */
export class ClarionRightChosenEvent extends Event {
  readonly right: ConsequencePath['right'];
  /** What an erasure is to do to the suppression entry, where the notice asks the person. */
  readonly suppression: ConsequencePath['suppression'];

  constructor({ right, suppression }: { readonly right: ConsequencePath['right']; readonly suppression?: ConsequencePath['suppression'] | undefined }) {
    super('clarion-right-chosen', { bubbles: true, composed: true, cancelable: true });
    this.right = right;
    this.suppression = suppression;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clarion-right-chosen': ClarionRightChosenEvent;
  }
}
