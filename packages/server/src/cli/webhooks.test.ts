import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { webhookSecretFile } from '../keys/webhook-secrets.ts';
import { openReceiver } from '../webhooks/receiver.fixture.ts';
import { object, Workplace } from './spawned.fixture.ts';

let place: Workplace;
beforeEach(() => void (place = new Workplace()));
afterEach(() => place.dispose());

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

const configure = (endpoints: readonly object[]): void => {
  const config = JSON.parse(readFileSync(place.path('clarion.config.json'), 'utf8')) as object;
  place.write('clarion.config.json', JSON.stringify({ ...config, webhooks: endpoints }));
};

const configured = async (t: TestContext) => {
  const receiver = await openReceiver(t);
  configure([{ id: 'crm', url: receiver.endpoint.url }]);
  return receiver;
};

describe('clarion-privacy webhooks', () => {
  it('serves an endpoint of the configuration, and lists and retries what it did not take (object.crm)', async (t) => {
    const { received, state } = await configured(t);
    const failed = Promise.withResolvers<void>();
    state.answer = (response) => response.writeHead(500).end(() => failed.resolve());
    const server = await place.serve({ CLARION_WEBHOOK_SECRET_CRM: SECRET });
    await object(server.url, { email: 'jane@example.com' });
    await failed.promise;
    const storage = openSqliteStorage(place.data);
    t.after(() => storage.close());
    const listed = () => Array.fromAsync(storage.webhooks.list());
    while ((await listed())[0]?.failure !== '500') await setImmediate();
    const line = (await place.run(['webhooks', 'list'])).stdout.toString();
    assert.match(line, /^waiting  crm  msg_\S+  objection\.received  \S+  of \S+  tried once, last 500  next \S+\n$/u);
    assert.doesNotMatch(line, /jane/u);
    const { reference } = received[0]!.event.data;
    const taken = Promise.withResolvers<void>();
    state.answer = (response) => response.writeHead(200).end(() => taken.resolve());
    const { stderr } = await place.run(['webhooks', 'retry', reference]);
    assert.equal(stderr, '1 delivery starts anew.\n');
    await taken.promise;
    while ((await listed()).length > 0) await setImmediate();
    assert.equal(received[1]!.id, received[0]!.id);
    assert.match(await place.refusal(['webhooks', 'retry', reference]), /^No event waits or was given up/u);
    await server.end('SIGTERM');
  });

  it('makes a secret for an endpoint, private to its user, and prints it', async (t) => {
    await configured(t);
    assert.match(await place.refusal(['webhooks', 'secret', 'crm']), /crm\.secret is missing: start the server once/u);
    await (await place.serve()).end('SIGTERM');
    const file = webhookSecretFile(place.data, 'crm');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal((await place.run(['webhooks', 'secret', 'crm'])).stdout.toString(), readFileSync(file, 'utf8'));
    writeFileSync(file, 'secret');
    assert.match(await place.refusal(['serve']), /holds no secret of a webhook/u);
  });

  it('refuses an endpoint to which personal data would travel in the clear', async () => {
    for (const url of ['http://crm.example.com/events', 'https://user:secret@crm.example.com/']) {
      configure([{ id: 'crm', url }]);
      assert.match(await place.refusal(['serve']), /webhooks\[0\]\.url: write an https address without a password/u);
    }
  });

  it('says where an endpoint is named, where there is none', async () => {
    for (const words of [['secret', 'crm'], ['list', '--endpoint', 'crm']]) assert.match(await place.refusal(['webhooks', ...words]), /^No endpoint is configured: name one under "webhooks"/u);
  });

  it('refuses words that it does not know', async (t) => {
    await configured(t);
    for (const words of [['send'], ['retry'], ['list', '--endpoint', 'mailer']])
      assert.match(await place.refusal(['webhooks', ...words], { code: 2 }), /See: clarion-privacy help webhooks$/u);
  });
});
