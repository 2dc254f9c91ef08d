import type { Channel } from '@clarion-privacy/notice';

/** What of an acknowledgement a host may know by an event: nothing of the person. */
export interface AcknowledgementOutline {
  readonly notice: string;
  readonly version: string;
  readonly hash: string;
  readonly language: string;
  /** ISO 8601 in UTC, by the clock of the page. */
  readonly at: string;
  readonly refusals: readonly Channel[];
}

/** Sent when the person has said that they read how their details are used. */
export class ClarionAcknowledgedEvent extends Event {
  readonly notice!: string;
  readonly version!: string;
  readonly hash!: string;
  readonly language!: string;
  readonly at!: string;
  readonly refusals!: readonly Channel[];

  constructor(outline: AcknowledgementOutline) {
    super('clarion-acknowledged', { bubbles: true, composed: true });
    Object.assign(this, outline);
  }
}

declare global {
  interface HTMLElementEventMap {
    'clarion-acknowledged': ClarionAcknowledgedEvent;
  }
}
