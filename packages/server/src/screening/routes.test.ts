import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { screenResultSchema } from '@clarion-privacy/protocol';
import { OBJECTION, postJson, receiptOf, seededRandom, startApp } from '../app.fixture.ts';
import { newIntegrationKey } from '../integration-keys/integration-key.ts';

const start = async (t: TestContext) => {
  const { app, storage, time, log } = await startApp(t);
  const { token, key } = newIntegrationKey({ name: 'CRM', scopes: ['screen'], at: time.now }, seededRandom('keys'));
  await storage.transaction(({ integrationKeys }) => integrationKeys.add(key));
  const post = (body: unknown, authorization = `Bearer ${token}`) =>
    app.request('/v1/screen', { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: authorization }, body: JSON.stringify(body) });
  const screen = async (body: object) => screenResultSchema.parse(await (await post(body)).json()).contacts;
  let count = 0;
  const object = async (request: object) => receiptOf(await postJson(app, { ...OBJECTION, ...request }, { key: `objection-${(count += 1)}` }));
  return { post, screen, object, log };
};

describe('POST /v1/screen', () => {
  it('says of each contact whether it may be reached, why and since when (object.suppression)', async (t) => {
    const { screen, object } = await start(t);
    const { reference } = await object({ subject: { email: 'jo@example.com' } });
    const contacts = [{ email: ' Jo <JO@Example.com>' }, { email: 'al@example.com', phone: '' }, { email: 'no address' }, {}, { postal: '1 High Street\nLondon' }];
    const results = await screen({ contacts });
    assert.deepEqual(results.map(({ decision }) => decision), ['held', 'clear', 'unchecked', 'unchecked', 'clear']);
    assert.deepEqual(results[0], {
      decision: 'held',
      why: `objected to all marketing on 3 September 2026, reference ${reference}`,
      since: '2026-09-03',
      reference,
      channels: ['all'],
      companies: ['all'],
    });
    assert.equal(results[2]?.why, 'cannot be checked: email holds no email address that can be read');
  });

  it('knows a person by telephone and LinkedIn profile in any spelling, for a channel and a company (object.suppression)', async (t) => {
    const { screen, object } = await start(t);
    await object({ subject: { linkedin: 'https://www.linkedin.com/in/Jo-Bloggs/' }, channels: ['social'] });
    await object({ subject: { phone: '020 7946 0000' }, channels: ['phone'], companies: ['ccm'] });
    const contacts = [{ linkedin: 'uk.linkedin.com/in/jo-bloggs?trk=x' }, { phone: '+44 (0)20 7946-0000' }];
    const decisions = async (purpose: object) => (await screen({ contacts, ...purpose })).map(({ decision }) => decision).join(' ');
    assert.equal(await decisions({}), 'held held');
    assert.equal(await decisions({ channel: 'social' }), 'held clear');
    assert.equal(await decisions({ channel: 'phone', company: 'ccm' }), 'clear held');
    assert.equal(await decisions({ channel: 'phone', company: 'ccit' }), 'clear clear');
  });

  it('takes ten thousand contacts, and no more', async (t) => {
    const { post, screen, object } = await start(t);
    await object({ subject: { email: 'person-7777@example.com' } });
    const contacts = Array.from({ length: 10_001 }, (_, each) => ({ email: `person-${each}@example.com`, phone: '020 7946 0000' }));
    const results = await screen({ contacts: contacts.slice(0, 10_000) });
    assert.deepEqual(results.flatMap(({ decision }, index) => (decision === 'held' ? [index] : [])), [7_777]);
    assert.equal((await post({ contacts })).status, 422);
    assert.equal((await post({ contacts: contacts.map((contact) => ({ ...contact, postal: 'x'.repeat(900) })) })).status, 413);
  });

  it('is closed without a key, and names what is to be mended', async (t) => {
    const { post } = await start(t);
    assert.equal((await post({ contacts: [] }, 'Bearer x')).status, 401);
    for (const [body, pointer] of [[{ contacts: [], company: 'acme' }, '#/company'], [{ contacts: [], channel: 'fax' }, '#/channel'], [{ contacts: [], country: 'XX' }, '#/country'], [{ contacts: [{ fax: '1' }] }, '#/contacts/0/fax']] as const) {
      const response = await post(body);
      assert.equal(response.status, 422);
      assert.equal(((await response.json()) as { errors: { pointer: string }[] }).errors[0]?.pointer, pointer);
    }
  });

  it('leaves nothing of a contact in the log', async (t) => {
    const { screen, log } = await start(t);
    await screen({ contacts: [{ email: 'marked@example.com', phone: '020 7946 0001' }] });
    assert.doesNotMatch(log.join(''), /marked|7946/u);
  });
});
