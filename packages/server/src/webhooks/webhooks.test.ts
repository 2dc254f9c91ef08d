import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { WEBHOOK_EVENTS } from '@clarion-privacy/protocol';
import type { WebhookEvent } from '@clarion-privacy/protocol';
import { OBJECTION, postForm, postJson, receiptOf, startApp } from '../app.fixture.ts';
import { freePort } from '../free-port.fixture.ts';
import { keepPeriods } from '../keeping/apply-periods.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { deliverEvents, deliverRound, startWebhooks } from './deliver-events.ts';
import type { SignedEndpoint } from './post-event.ts';
import { openReceiver, SECRET } from './receiver.fixture.ts';

const start = async (t: TestContext, endpoints: readonly SignedEndpoint[]) => {
  const started = await startApp(t);
  const { storage, parts, time } = started;
  await storage.transaction(({ webhooks }) => webhooks.setEndpoints(endpoints.map(({ id }) => id)));
  // The signature is dated, and the receiver's library reads the clock of the machine.
  time.now = new Date();
  const delivery = { storage, clock: () => time.now, logger: parts.logger };
  const deliver = async (endpoint = endpoints[0]!) => {
    let tried = 0;
    for (let round = 1; round > 0; tried += round) round = await deliverEvents(endpoint, delivery);
    return tried;
  };
  const waiting = async (filter = {}) => {
    const found = [];
    for await (const each of storage.webhooks.list(filter)) found.push(each);
    return found;
  };
  let count = 0;
  const object = async (more: object = {}) => receiptOf(await postJson(started.app, { ...OBJECTION, ...more }, { key: `key-${(count += 1)}-of-this` }));
  return { ...started, delivery, deliver, waiting, object };
};

const unsubscribeToken = (parts: Awaited<ReturnType<typeof startApp>>['parts']) =>
  parts.links.createLink({ email: 'jo@example.com', company: 'ccm', list: 'news', campaign: 'spring' });

describe('events that leave by webhook', () => {
  it('tell of an objection, in the transaction that takes it, and are gone once they are taken (object.crm)', async (t) => {
    const { endpoint, received } = await openReceiver(t);
    const { object, deliver, waiting } = await start(t, [endpoint]);
    const receipt = await object({ subject: { name: 'Jo', email: ' JO@example.com', phone: '020 7946 0000' }, channels: ['phone'] });
    assert.equal(await deliver(), 1);
    const [{ event, id, headers } = { event: undefined, id: '', headers: {} }] = received;
    assert.deepEqual(event, {
      type: 'objection.received',
      timestamp: receipt.receivedAt,
      data: { reference: receipt.reference, person: { name: 'Jo', email: 'jo@example.com', phone: '+442079460000' }, channels: ['phone'] },
    });
    assert.match(id, /^msg_[\w-]{24}$/u);
    assert.equal(headers['content-type'], 'application/json');
    assert.deepEqual(await waiting(), []);
  });

  it('tell of every change that a link makes, as the protocol describes it (object.way.link)', async (t) => {
    const { endpoint, received } = await openReceiver(t);
    const { app, parts, deliver } = await start(t, [endpoint]);
    const path = new URL(unsubscribeToken(parts)).pathname;
    const post = (fields: Record<string, string>) => app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
    await post({ 'List-Unsubscribe': 'One-Click' });
    const page = await (await post({ action: 'stop-all' })).text();
    const undo = /name="undo" value="([^"]+)"/u.exec(page)?.[1];
    assert.ok(undo);
    await post({ action: 'undo', undo });
    await deliver();
    assert.deepEqual(received.map(({ event }) => event.type), ['preferences.changed', 'preferences.changed', 'preferences.changed']);
    for (const { event } of received) WEBHOOK_EVENTS[event.type].parse(event);
    const data = received.map(({ event }) => event.data as Extract<WebhookEvent, { type: 'preferences.changed' }>['data']);
    assert.deepEqual(data.map(({ cause, everything }) => [cause, everything]), [['one-click', false], ['unsubscribe', true], ['undo', false]]);
  });

  it('are not written where no endpoint waits for them, nor for a form that is refused', async (t) => {
    const { endpoint } = await openReceiver(t);
    const { app, object, waiting, storage } = await start(t, [endpoint]);
    await postForm(app, { right: 'objection', noticeVersion: '2018-05-10' });
    assert.deepEqual(await waiting(), []);
    await storage.transaction(({ webhooks }) => webhooks.setEndpoints([]));
    await object();
    assert.deepEqual(await waiting(), []);
  });

  it('wait their turn for each person, and let others pass', async (t) => {
    const { endpoint, received, state } = await openReceiver(t);
    const { object, deliver, time } = await start(t, [endpoint]);
    const jo = [await object(), await object({ channels: ['email'] })];
    const al = await object({ subject: { email: 'al@example.com' } });
    const refused = jo[0]!.reference;
    state.answer = (response) => response.writeHead(received.at(-1)!.event.data.reference === refused ? 500 : 200).end();
    await deliver();
    assert.deepEqual(received.map(({ event }) => event.data.reference).sort(), [refused, al.reference].sort());
    state.answer = (response) => response.writeHead(200).end();
    time.now = new Date(time.now.getTime() + 60_000);
    await deliver();
    assert.deepEqual(received.slice(2).map(({ event }) => event.data.reference), jo.map(({ reference }) => reference));
    assert.equal(received[2]!.id, received.slice(0, 2).find(({ event }) => event.data.reference === refused)!.id);
  });

  it('are tried for three days, then listed as dead, and sent when they are retried', async (t) => {
    const { endpoint, received, state } = await openReceiver(t);
    const { object, deliver, time, waiting, storage } = await start(t, [endpoint]);
    const { reference } = await object();
    state.answer = (response) => response.writeHead(503).end();
    state.isNow = false;
    const begun = time.now.getTime();
    let last = begun;
    for (;;) {
      const [next] = await waiting({ state: 'waiting' });
      if (!next) break;
      time.now = new Date(Math.max(Date.parse(next.dueAt), begun));
      assert.equal(await deliver(), 1);
      last = time.now.getTime();
    }
    assert.equal(received.length, 76);
    assert.equal(Math.round((last - begun) / 86_400_000), 3);
    assert.deepEqual((await waiting()).map(({ state: is, failure, reference: of, type }) => [is, failure, of, type]), [['dead', '503', reference, 'objection.received']]);
    state.answer = (response) => response.writeHead(200).end();
    time.now = new Date();
    assert.equal(await deliver(), 0);
    await storage.transaction(({ webhooks }) => webhooks.retry({ of: reference }, time.now.toISOString()));
    assert.equal(await deliver(), 1);
    assert.equal(new Set(received.map(({ id }) => id)).size, 1);
    assert.deepEqual(await waiting(), []);
  });

  it('are given up at once where the receiver answers 410 Gone, loudly, hold nothing back, and are sent in order when they are retried', async (t) => {
    const { endpoint, received, state } = await openReceiver(t);
    const { object, deliver, time, waiting, storage, log } = await start(t, [endpoint]);
    const first = [await object(), await object({ channels: ['email'] })].map(({ reference }) => reference);
    const sent = () => received.map(({ event }) => event.data.reference);
    state.answer = (response) => response.writeHead(410).end();
    assert.equal(await deliver(), 2);
    assert.deepEqual(sent(), first);
    assert.deepEqual((await waiting()).map(({ state: is, failure, attempts }) => [is, failure, attempts]), [['dead', '410', 1], ['dead', '410', 1]]);
    const rows = (await Array.fromAsync(storage.audit.list())).filter(({ event }) => event === 'webhook.given-up');
    assert.deepEqual(rows.map(({ reference, details }) => [reference, JSON.parse(details)]), first.map((reference) => [reference, { endpoint: 'crm', type: 'objection.received', attempts: 1, failure: '410' }]));
    const lines = log.map((line) => JSON.parse(line) as { level: number; msg?: string }).filter(({ level }) => level === 50);
    assert.deepEqual(lines.map(({ msg }) => /410 Gone, .*given up at once: .*run clarion-privacy webhooks retry --dead$/u.test(msg ?? '')), [true, true]);
    // The receiver is back: what comes later waits for nothing that was given up, and what was given up waits for the team.
    state.answer = (response) => response.writeHead(204).end();
    const later = await object({ channels: ['phone'] });
    assert.equal(await deliver(), 1);
    assert.equal(sent().at(-1), later.reference);
    assert.equal(await storage.transaction(({ webhooks }) => webhooks.retry({ state: 'dead' }, time.now.toISOString())), 2);
    assert.equal(await deliver(), 2);
    assert.deepEqual(sent().slice(3), first);
    assert.deepEqual(received.slice(3).map(({ id }) => id), received.slice(0, 2).map(({ id }) => id));
    assert.deepEqual(await waiting(), []);
  });

  it('are forgotten when the notice’s period for dead letters is over, thirty days after they were given up', async (t) => {
    const { endpoint } = await openReceiver(t);
    const { object, time, waiting, storage, parts } = await start(t, [endpoint]);
    await object();
    const [event] = await waiting();
    await storage.transaction(({ webhooks }) => webhooks.giveUp(event!, time.now.toISOString(), '404'));
    for (const [days, left] of [[30, 1], [31, 0]] as const) {
      await keepPeriods(parts).run(new Date(time.now.getTime() + days * 86_400_000));
      assert.equal((await waiting()).length, left);
    }
    const rows = await Array.fromAsync(storage.audit.list());
    assert.equal(rows.at(-1)?.event, 'keeping.applied');
    assert.equal((JSON.parse(rows.at(-1)?.details ?? '{}') as Record<string, number>)['dead-letters'], 1);
  });

  it('reach one endpoint while another never answers, and end when the server stops', async (t) => {
    const [quick, silent] = [await openReceiver(t, 'quick'), await openReceiver(t, 'silent')];
    const asked = Promise.withResolvers<void>();
    silent.state.answer = () => asked.resolve();
    const took = Promise.withResolvers<void>();
    quick.state.answer = (response) => (took.resolve(), response.writeHead(200).end());
    const { object, delivery, waiting } = await start(t, [quick.endpoint, silent.endpoint]);
    await object();
    const running = startWebhooks([silent.endpoint, quick.endpoint], delivery, 5);
    await Promise.all([asked.promise, took.promise]);
    while ((await waiting()).length > 1) await setImmediate();
    await running.stop();
    assert.deepEqual((await waiting()).map(({ endpoint, state, failure }) => [endpoint, state, failure]), [['silent', 'waiting', 'stopped']]);
  });

  it('follow no redirect, wait no longer than they may, and survive a receiver that is gone', async (t) => {
    const { endpoint, received, state } = await openReceiver(t);
    const other = await openReceiver(t, 'other');
    const { object, delivery, time, waiting } = await start(t, [endpoint]);
    await object();
    const failures: string[] = [];
    const attempt = async (target: SignedEndpoint) => {
      await deliverEvents(target, { ...delivery, patience: 200 });
      failures.push((await waiting())[0]!.failure);
      time.now = new Date(time.now.getTime() + 86_400_000);
    };
    state.answer = (response) => response.writeHead(307, { Location: other.endpoint.url }).end();
    await attempt(endpoint);
    time.now = new Date(Date.now() + 120_000);
    state.answer = () => undefined;
    await attempt(endpoint);
    await attempt({ ...endpoint, url: `http://127.0.0.1:${await freePort()}/` });
    assert.deepEqual(failures, ['307', 'timeout', 'ECONNREFUSED']);
    assert.deepEqual([received.length, other.received.length], [2, 0]);
  });

  it('come in rounds that tell how many were taken, so that an endpoint that takes none is left alone for a while', async (t) => {
    const { endpoint, state } = await openReceiver(t);
    const { object, delivery } = await start(t, [endpoint]);
    for (let each = 0; each < 25; each += 1) await object({ subject: { email: `person-${each}@example.com` } });
    state.answer = (response) => response.writeHead(503).end();
    assert.deepEqual(await deliverRound(endpoint, delivery), { tried: 20, taken: 0 });
    state.answer = (response) => response.writeHead(204).end();
    assert.deepEqual(await deliverRound(endpoint, delivery), { tried: 5, taken: 5 });
    assert.deepEqual(await deliverRound(endpoint, delivery), { tried: 0, taken: 0 });
  });

  it('go once each, whole, through several servers at once', async (t) => {
    const { endpoint, received } = await openReceiver(t);
    const { object, delivery, folder } = await start(t, [endpoint]);
    const receipts = [];
    for (let each = 0; each < 30; each += 1) receipts.push(await object({ subject: { email: `person-${each % 10}@example.com` } }));
    const second = openSqliteStorage(folder);
    t.after(() => second.close());
    const drain = async (storage: typeof second) => {
      while ((await deliverEvents(endpoint, { ...delivery, storage })) > 0);
    };
    do await Promise.all([drain(delivery.storage), drain(second)]);
    while (received.length < 30);
    assert.deepEqual(received.map(({ event }) => event.data.reference).sort(), receipts.map(({ reference }) => reference).sort());
    for (const [, theirs] of Map.groupBy(received, ({ event }) => event.data.person.email))
      assert.deepEqual(theirs.map(({ event }) => event.data.reference), receipts.map(({ reference }) => reference).filter((each) => theirs.some(({ event }) => event.data.reference === each)));
  });

  it('are signed by the old and the new secret while a receiver changes', async (t) => {
    const { endpoint, received } = await openReceiver(t, 'crm', [`whsec_${Buffer.alloc(32, 9).toString('base64')}`, SECRET]);
    const { object, deliver } = await start(t, [endpoint]);
    await object();
    await deliver();
    assert.equal(received.length, 1);
  });

  it('leave nothing personal in the log, nor in the list of what waits', async (t) => {
    const { endpoint, state } = await openReceiver(t);
    const { object, deliver, log, waiting, storage } = await start(t, [endpoint]);
    state.answer = (response) => response.writeHead(500, { 'x-echo': 'jo' }).end('jo@example.com is unknown');
    await object({ subject: { name: 'Jo Marked', email: 'jo@example.com', phone: '020 7946 0000' } });
    await deliver();
    const seen = log.join('') + JSON.stringify(await waiting()) + JSON.stringify((await Array.fromAsync(storage.audit.list())).map(({ details }) => details));
    assert.match(seen, /"failure":"500"/u);
    assert.doesNotMatch(seen, /jo@|Marked|7946/iu);
  });
});
