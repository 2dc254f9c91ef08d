import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { compactVerify, createLocalJWKSet } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { BASE_URL, OBJECTION, postForm, postJson, receiptOf, startApp } from '../app.fixture.ts';
import type { StartedApp } from '../app.fixture.ts';
import { newReceiptKey } from '../keys/receipt-key-file.ts';
import { createApp } from '../app.ts';
import type { Claims } from './claims.ts';
import { receiptSigner } from './sign-receipt.ts';

const keysOf = async (app: StartedApp) => createLocalJWKSet((await (await app.request('/.well-known/jwks.json')).json()) as JSONWebKeySet);
const signed = async (app: StartedApp, signature: string | undefined) => {
  const { payload, protectedHeader } = await compactVerify(signature ?? '', await keysOf(app));
  return { claims: JSON.parse(Buffer.from(payload).toString()) as Claims, header: protectedHeader };
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

describe('a receipt', () => {
  it('is signed by a key that the server publishes, and all that it says is bound', async (t) => {
    const { app } = await startApp(t);
    const { signature, ...said } = await receiptOf(await postJson(app, { ...OBJECTION, channels: ['email'], companies: ['ccm'] }));
    const { claims, header } = await signed(app, signature);
    const { iss, noticeHash, channels, companies, person, ...bound } = claims;
    assert.deepEqual(bound, said);
    assert.deepEqual({ iss, noticeHash, channels, companies }, { iss: BASE_URL, noticeHash: notice.hash, channels: ['email'], companies: ['ccm'] });
    assert.deepEqual(Object.keys(person), ['salt', 'email']);
    assert.equal(header.typ, 'clarion-receipt+jws');
  });

  it('binds the person as salted hashes alone, another each time', async (t) => {
    const { app } = await startApp(t);
    const subject = { name: 'Jo Bloggs', email: 'Jo@Example.com', phone: '020 7946 0000', postal: '1 High Street, London' };
    const persons = [];
    for (const key of ['key-0001', 'key-0002']) {
      const { signature } = await receiptOf(await postJson(app, { ...OBJECTION, subject }, { key }));
      persons.push((await signed(app, signature)).claims.person);
    }
    const [first, second] = persons as [Claims['person'], Claims['person']];
    assert.equal(first.email, sha256(`clarion-privacy/receipt/v1/email\0${first.salt}\0jo@example.com`));
    assert.equal(first.phone, sha256(`clarion-privacy/receipt/v1/phone\0${first.salt}\0+442079460000`));
    assert.equal(Buffer.from(first.salt, 'base64url').length, 16);
    assert.deepEqual(Object.keys(first), ['salt', 'email', 'phone', 'postal']);
    for (const part of Object.keys(first)) assert.notEqual(first[part], second[part], part);
    assert.doesNotMatch(JSON.stringify(persons), /jo|7946|high/iu);
  });

  it('is the same to the letter for whoever posts again, and signed where no JSON was asked for too', async (t) => {
    const { app, storage } = await startApp(t);
    const [first, again] = [await (await postJson(app, OBJECTION)).text(), await (await postJson(app, OBJECTION)).text()];
    assert.equal(again, first);
    assert.equal((await postForm(app, { right: 'objection', email: 'jo@example.com', noticeVersion: notice.figures.version })).status, 201);
    assert.equal((await Array.fromAsync(storage.requests.list())).length, 2);
  });

  it('verifies after the key was rotated', async (t) => {
    const { app, parts, storage } = await startApp(t);
    const { signature: old } = await receiptOf(await postJson(app, OBJECTION));
    const next = newReceiptKey({ random: (length) => Buffer.alloc(length, 7), now: () => parts.clock() });
    await storage.transaction(({ receiptKeys }) => receiptKeys.add(next));
    const rotated = createApp({ ...parts, signReceipt: receiptSigner({ value: next }) });
    const { signature: fresh } = await receiptOf(await postJson(rotated, OBJECTION, { key: 'key-0002' }));
    const [before, after] = [await signed(rotated, old), await signed(rotated, fresh)];
    assert.notEqual(before.header.kid, after.header.kid);
    assert.equal(after.header.kid, next.id);
  });
});

describe('GET /.well-known/jwks.json', () => {
  it('gives public keys to any page, and no private one', async (t) => {
    const { app } = await startApp(t);
    const response = await app.request('/.well-known/jwks.json', { headers: { Origin: 'https://anywhere.example.org' } });
    assert.equal(response.headers.get('content-type'), 'application/jwk-set+json');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const { keys } = (await response.json()) as { keys: Record<string, unknown>[] };
    assert.deepEqual(keys.map((key) => Object.keys(key)), [['kty', 'crv', 'x', 'kid', 'use', 'alg']]);
    assert.equal((await app.request('/.well-known/jwks.json', { headers: { 'If-None-Match': response.headers.get('etag') ?? '' } })).status, 304);
  });
});
