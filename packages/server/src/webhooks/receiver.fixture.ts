import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { Webhook } from 'standardwebhooks';
import type { WebhookEvent } from '@clarion-privacy/protocol';
import type { SignedEndpoint } from './post-event.ts';

export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

export interface Received {
  readonly id: string;
  readonly event: WebhookEvent;
  readonly headers: IncomingHttpHeaders;
}

/** A system that takes events, checks who signed them, and answers as the test says. */
export const openReceiver = async (t: TestContext, id = 'crm', secrets: readonly string[] = [SECRET]) => {
  const received: Received[] = [];
  const state = { isNow: true, answer: (response: ServerResponse): unknown => response.writeHead(204).end() };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const headers = request.headers as Record<string, string>;
      const signer = new Webhook(secrets.at(-1)!);
      const signature = signer.sign(headers['webhook-id']!, new Date(Number(headers['webhook-timestamp']) * 1_000), body);
      if (!headers['webhook-signature']!.split(' ').includes(signature)) throw new Error('The signature is not ours.');
      // The library reads the clock of this machine, which a test of days does not.
      if (state.isNow) signer.verify(body, headers);
      const event = JSON.parse(body) as WebhookEvent;
      received.push({ id: String(request.headers['webhook-id']), event, headers: request.headers });
      state.answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
  const endpoint: SignedEndpoint = { id, url, secrets };
  return { endpoint, received, state };
};
