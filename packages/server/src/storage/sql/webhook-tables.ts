import type { Generated } from 'kysely';

/** The tables of events that leave by webhook. */
export interface WebhookTables {
  readonly webhook_endpoint: { readonly id: string };
  readonly webhook_event: WebhookEventTable;
  readonly webhook_order: { readonly hash: Buffer; readonly event_id: number };
  readonly webhook_delivery: WebhookDeliveryTable;
}

/** `body` is JSON; `uid` is what receivers know an event by. */
export interface WebhookEventTable {
  readonly id: Generated<number>;
  readonly uid: string;
  readonly type: string;
  readonly at: string;
  readonly reference: string;
  readonly body: string;
}

/** Empty in `claimed_until`: nobody has it. */
export interface WebhookDeliveryTable {
  readonly event_id: number;
  readonly endpoint: string;
  readonly state: string;
  readonly due_at: string;
  readonly claimed_until: string;
  readonly attempts: number;
  readonly failure: string;
}
