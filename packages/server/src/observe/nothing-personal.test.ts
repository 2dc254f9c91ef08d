import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OBJECTION, postForm, receiptOf, startApp } from '../app.fixture.ts';
import type { StartedApp } from '../app.fixture.ts';
import { newIntegrationKey } from '../integration-keys/integration-key.ts';
import { deliverDue } from '../outbox/deliver.ts';
import { deliverEvents } from '../webhooks/deliver-events.ts';
import { createMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';

/** In every place where somebody can put a word, and in no other. */
const MARK = 'zebedee';
const EMAIL = `${MARK}@example.com`;
const PHONE = '020 7946 0123';
const SUBJECT = { name: MARK, email: EMAIL, phone: PHONE, postal: `1 ${MARK} Street, London`, linkedin: `linkedin.com/in/${MARK}` };
const REQUEST = { ...OBJECTION, subject: SUBJECT, message: MARK };
const HEADERS = { 'User-Agent': MARK, Referer: `https://${MARK}.example.com/`, Cookie: `a=${MARK}`, Authorization: `Bearer ${MARK}`, 'If-Match': MARK, 'If-None-Match': MARK, [`X-${MARK}`]: MARK, 'X-Forwarded-For': '203.0.113.77' };
const FLAT = { ...SUBJECT, right: 'access', noticeVersion: '2018-05-10', message: MARK, action: MARK, reason: MARK, receipt: MARK, [MARK]: MARK };

/** Bodies as anybody may send them: good, of the wrong shape, and none at all. */
const BODIES: readonly (readonly [type: string | undefined, body: () => BodyInit])[] = [
  ['application/json', () => JSON.stringify(REQUEST)],
  ['application/json', () => JSON.stringify({ ...REQUEST, [MARK]: MARK, right: MARK, noticeVersion: MARK, site: MARK })],
  ['application/json', () => JSON.stringify({ email: EMAIL, contacts: [SUBJECT], stopped: [{ channel: MARK, company: MARK }] })],
  ['application/json', () => `{"${MARK}`],
  [undefined, () => new URLSearchParams(FLAT)],
  [undefined, () => new URLSearchParams({ ...FLAT, step: 'send', 'List-Unsubscribe': 'One-Click' })],
  [undefined, () => Object.entries(FLAT).reduce((form, [name, value]) => (form.append(name, value), form), new FormData())],
  [`text/${MARK}`, () => MARK],
];

/** Every way into the application, its wildcards filled with what somebody made up: a new route is among them. */
const routesOf = (app: StartedApp): readonly (readonly [method: string, path: string])[] => {
  const routes = app.routes.filter(({ path }) => !path.includes('*'));
  return [...new Map(routes.map(({ method, path }) => [`${method} ${path}`, [method === 'ALL' ? 'POST' : method, path] as const])).values()];
};

const filled = (path: string, word: string): string => path.replaceAll(/:\w+(?:\{[^}]*\})?/gu, encodeURIComponent(word));

describe('what can be seen from outside', () => {
  it('holds nothing of a person, whatever is sent to whichever route and however it ends', async (t) => {
    const measuring: { by?: Metrics } = {};
    let isFailing = false;
    const measures: Pick<Metrics, 'answered' | 'screened'> = { answered: (answer) => measuring.by?.answered(answer), screened: (decision, count) => measuring.by?.screened(decision, count) };
    const { app, log, parts, storage, time } = await startApp(t, {
      measures,
      wrap: (inner) => ({
        ...inner,
        transaction: (work) => (isFailing ? Promise.reject(new Error(`${EMAIL} was not stored`, { cause: MARK })) : inner.transaction(work)),
      }),
    });
    const metrics = createMetrics({ storage, clock: () => time.now, timeZone: 'Europe/London', lostKeys: () => 0 });
    measuring.by = metrics;
    const seen: string[] = [];
    const { token, key } = newIntegrationKey({ name: MARK, scopes: ['screen'], at: time.now }, parts.random);
    await storage.transaction(async (stores) => {
      await stores.integrationKeys.add(key);
      await stores.webhooks.setEndpoints(['crm']);
    });
    // Tokens that are good, beside one that was made up: what they lead to must not be logged either.
    const link = parts.links.createToken({ email: EMAIL, company: 'ccm' });
    const preferences = parts.links.createToken({ email: EMAIL, company: 'ccm', purpose: 'preferences' });
    const taken = await receiptOf(await app.request('/v1/requests', { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `${MARK}-first` }, body: JSON.stringify({ ...REQUEST, right: 'access' }) }));
    const words = [MARK, EMAIL, link, preferences, taken.reference];

    let sent = 0;
    const send = async (method: string, path: string, headers: Record<string, string>, body?: BodyInit): Promise<void> => {
      sent += 1;
      await app.request(`${path}?${MARK}=${MARK}&email=${encodeURIComponent(EMAIL)}`, { method, headers: { ...HEADERS, 'Idempotency-Key': `${MARK}-${sent}`, ...headers }, ...(body !== undefined && { body }) }, { address: '203.0.113.77' });
    };
    const everywhere = async (): Promise<void> => {
      for (const [method, path] of routesOf(app)) {
        const parametered = path.includes(':');
        for (const word of parametered ? words : words.slice(0, 1)) {
          const to = filled(path, word);
          if (method === 'GET') {
            await send(method, to, {});
            await send(method, to, { Authorization: `Bearer ${preferences}` });
            continue;
          }
          for (const [type, body] of BODIES) await send(method, to, { ...(type !== undefined && { 'Content-Type': type }) }, body());
          await send(method, to, { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }, JSON.stringify({ contacts: [{ email: EMAIL }] }));
          await send(method, to, { 'Content-Type': 'application/json', Authorization: `Bearer ${preferences}` }, JSON.stringify({ everything: true }));
          await send(method, to, { Origin: `https://${MARK}.example.com`, 'Content-Type': 'application/json' }, JSON.stringify(REQUEST));
        }
      }
      await send(MARK.toUpperCase(), `/${MARK}`, {});
      await send('GET', `/${MARK}/${EMAIL}`, {});
    };
    await everywhere();
    // What leaves, and fails to.
    await deliverDue({ ...parts, send: () => Promise.reject(Object.assign(new Error(`550 no such user ${EMAIL}`), { code: 'EENVELOPE' })) });
    await deliverEvents({ id: 'crm', url: `http://127.0.0.1:1/${MARK}`, secrets: [`whsec_${Buffer.alloc(32, 7).toString('base64')}`] }, parts);
    seen.push(await metrics.text());
    isFailing = true;
    await everywhere();
    isFailing = false;
    await postForm(app, { ...OBJECTION, email: EMAIL } as never);
    seen.push(await metrics.text(), ...log);

    const methods = new Set(log.map((line) => (JSON.parse(line) as { route?: string }).route));
    for (const [, path] of routesOf(app)) assert.ok(methods.has(path), `${path} was not reached`);
    assert.equal(log.filter((line) => line.includes('"route"')).length, sent + 2);
    assert.ok(log.some((line) => line.includes('"status":201')) && log.some((line) => line.includes('"status":500')));
    assert.match(seen[0]!, /^clarion_requests\{/mu);
    assert.match(seen[0]!, /^clarion_screened_contacts_total\{decision="held"\} [1-9]/mu);
    for (const secret of [link, preferences, token, taken.reference]) for (const text of seen) assert.equal(text.includes(secret), false, text.slice(0, 300));
    for (const text of seen) assert.doesNotMatch(text, new RegExp(`${MARK}|7946 ?0123|example\\.com|203\\.0\\.113`, 'iu'));
  });
});
