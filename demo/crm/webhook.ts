import type { WebhookEvent } from '@clarion-privacy/protocol';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Webhook } from 'standardwebhooks';
import type { FrontDesk } from './front-desk.ts';

/** Larger than any event. */
const LARGEST_EVENT = 256_000;

/** Where events arrive: signed by one of the secrets and of the last minutes, or not taken. */
export const webhookRoute = (desk: FrontDesk, secrets: readonly string[]): Hono =>
  new Hono().post('/crm/webhook', bodyLimit({ maxSize: LARGEST_EVENT }), async (c) => {
    // Over the bytes as they came: JSON that was read and written again may have others.
    const bytes = Buffer.from(await c.req.arrayBuffer());
    const id = c.req.header('webhook-id') ?? '';
    const headers = { 'webhook-id': id, 'webhook-timestamp': c.req.header('webhook-timestamp') ?? '', 'webhook-signature': c.req.header('webhook-signature') ?? '' };
    if (!secrets.some((secret) => isSigned(bytes, headers, secret))) return c.text('The signature does not hold.', 401);
    await desk.take(id, JSON.parse(bytes.toString()) as WebhookEvent);
    // A repeat is answered alike: it is kept.
    return c.body(null, 204);
  });

const isSigned = (bytes: Buffer, headers: Record<string, string>, secret: string): boolean => {
  try {
    new Webhook(secret).verify(bytes, headers);
    return true;
  } catch {
    return false;
  }
};
