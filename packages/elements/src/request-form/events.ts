import type { Channel, CivilDate, Right } from '@clarion-privacy/notice';
import type { Receipt } from '@clarion-privacy/protocol';

/** What a host may know of a request: nothing that says who asks. */
export interface RequestOutline {
  readonly right: Right;
  /** Empty means every channel. */
  readonly channels: readonly Channel[];
  /** Empty means every company. */
  readonly companies: readonly string[];
}

/** Sent before a request leaves the page; a host that cancels it takes the sending on itself. */
export class ClarionRequestSubmitEvent extends Event {
  readonly right: Right;
  readonly channels: readonly Channel[];
  readonly companies: readonly string[];

  constructor(outline: RequestOutline) {
    super('clarion-request-submit', { bubbles: true, composed: true, cancelable: true });
    this.right = outline.right;
    this.channels = outline.channels;
    this.companies = outline.companies;
  }
}

/** Sent when the backend has taken a request. */
export class ClarionRequestAcceptedEvent extends Event {
  readonly reference: string;
  readonly right: Right;
  readonly dueBy: CivilDate;

  constructor(receipt: Receipt) {
    super('clarion-request-accepted', { bubbles: true, composed: true });
    this.reference = receipt.reference;
    this.right = receipt.right;
    this.dueBy = receipt.dueBy;
  }
}

/** Sent when a request was refused, or could not be delivered after every retry. */
export class ClarionRequestFailedEvent extends Event {
  readonly right: Right;
  /** The problem's code (`invalid-request`), or `unreachable` where no answer came. */
  readonly code: string;
  /** The HTTP status, or 0 where no answer came. */
  readonly status: number;

  constructor(right: Right, code: string, status: number) {
    super('clarion-request-failed', { bubbles: true, composed: true });
    this.right = right;
    this.code = code;
    this.status = status;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clarion-request-submit': ClarionRequestSubmitEvent;
    'clarion-request-accepted': ClarionRequestAcceptedEvent;
    'clarion-request-failed': ClarionRequestFailedEvent;
  }
}
