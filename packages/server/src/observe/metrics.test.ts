import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OBJECTION, postJson, startApp } from '../app.fixture.ts';
import { newIntegrationKey } from '../integration-keys/integration-key.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import { createMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { serveMetrics } from './serve-metrics.ts';

describe('the metrics', () => {
  it('tell of requests by right and state, what is overdue and waits, screenings and latency', async (t) => {
    const measuring: { by?: Metrics } = {};
    const measures: Pick<Metrics, 'answered' | 'screened'> = { answered: (answer) => measuring.by?.answered(answer), screened: (decision, count) => measuring.by?.screened(decision, count) };
    const { app, storage, time, parts } = await startApp(t, { measures });
    const metrics = createMetrics({ storage, clock: () => time.now, timeZone: 'Europe/London', lostKeys: () => 1 });
    measuring.by = metrics;
    const valueOf = async (name: string): Promise<string | undefined> =>
      (await metrics.text()).split('\n').find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);

    await storage.transaction(({ webhooks }) => webhooks.setEndpoints(['crm']));
    await postJson(app, OBJECTION);
    await postJson(app, { ...OBJECTION, right: 'rectification', message: 'Jo' }, { key: 'key-0002' });
    await postJson(app, {}, { key: 'key-0003' });
    await storage.transaction((stores) => queueMail({ kind: 'a', recipient: 'jo@example.com', subject: 'A', body: 'B' }, time.now, stores));
    const { key, token } = newIntegrationKey({ name: 'CRM', scopes: ['screen'], at: time.now }, parts.random);
    await storage.transaction(({ integrationKeys }) => integrationKeys.add(key));
    const screened = await app.request('/v1/screen', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ contacts: [{ email: 'jo@example.com' }, { email: 'al@example.com' }, { email: 'bo@example.com' }] }),
    });
    assert.equal(screened.status, 200, await screened.text());
    time.now = new Date('2026-10-05T10:15:00.000Z');

    const thirtyTwoDays = String(32 * 86_400);
    for (const [name, value] of [
      ['clarion_requests{right="objection",status="received"}', '1'],
      ['clarion_requests{right="rectification",status="received"}', '1'],
      ['clarion_requests_overdue{right="objection"}', '1'],
      ['clarion_requests_for_review', '0'],
      ['clarion_events{endpoint="crm",state="waiting"}', '1'],
      ['clarion_events_oldest_seconds{endpoint="crm",state="waiting"}', thirtyTwoDays],
      ['clarion_mail_oldest_seconds', thirtyTwoDays],
      ['clarion_screened_contacts_total{decision="held"}', '1'],
      ['clarion_screened_contacts_total{decision="clear"}', '2'],
      ['clarion_http_request_seconds_count{method="POST",route="/v1/requests",status="201"}', '2'],
      ['clarion_http_request_seconds_count{method="POST",route="/v1/requests",status="422"}', '1'],
      ['clarion_suppression_keys_lost', '1'],
      ['clarion_database_up', '1'],
    ] as const)
      assert.equal(await valueOf(name), value, name);
    assert.ok(Number(await valueOf('clarion_mail_waiting')) >= 1);

    await storage.close();
    const text = await metrics.text();
    assert.match(text, /^clarion_database_up 0$/mu);
    assert.doesNotMatch(text, /^clarion_(?:requests|mail_waiting|events)[{ ]/mu);
    assert.match(text, /^clarion_http_request_seconds_count/mu);
  });

  it('are answered on a port of their own, and nothing else is', async (t) => {
    const { storage, app } = await startApp(t);
    const metrics = createMetrics({ storage, clock: () => new Date(), timeZone: 'Europe/London', lostKeys: () => 0, ofProcess: true });
    const listening = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 });
    t.after(() => listening.stop());
    const response = await fetch(`http://127.0.0.1:${listening.port}/metrics`);
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/u);
    assert.match(await response.text(), /^process_resident_memory_bytes \d/mu);
    assert.equal((await fetch(`http://127.0.0.1:${listening.port}/v1/notice`)).status, 404);
    assert.equal((await app.request('/metrics')).status, 404);
  });
});
