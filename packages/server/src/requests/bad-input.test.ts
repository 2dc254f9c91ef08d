import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LIMITS, problemSchema } from '@clarion-privacy/protocol';
import type { ProblemCode } from '@clarion-privacy/protocol';
import { OBJECTION, postJson, startApp, storedIn } from '../app.fixture.ts';

interface BadInput {
  readonly what: string;
  readonly body: unknown;
  readonly status: number;
  readonly code?: ProblemCode;
  readonly pointers?: readonly string[];
  readonly headers?: Record<string, string>;
}

const invalid = { status: 422, code: 'invalid-request' } as const;
const malformed = { status: 400, code: 'malformed-body', pointers: [] } as const;
const subject = (more: Record<string, unknown>) => ({ ...OBJECTION, subject: more });
const text = JSON.stringify(OBJECTION);

const BAD_INPUT: readonly BadInput[] = [
  { what: 'a body that is no object', body: '[]', ...invalid, pointers: ['#'] },
  { what: 'null', body: 'null', ...invalid, pointers: ['#'] },
  { what: 'wrong types', body: { ...OBJECTION, right: 5, channels: 'email', subject: { email: {} } }, ...invalid, pointers: ['#/right', '#/subject/email', '#/channels'] },
  { what: 'an unknown right', body: { ...OBJECTION, right: 'oblivion' }, ...invalid, pointers: ['#/right'] },
  { what: 'unknown fields', body: { ...OBJECTION, hurry: true, subject: { email: 'jo@example.com', 'a/b~c d': 1 } }, ...invalid, pointers: ['#/subject/a~1b~0c%20d', '#/hurry'] },
  { what: 'a field named __proto__', body: text.replace('{', '{"__proto__":{"right":"access"},'), ...invalid, pointers: ['#/__proto__'] },
  { what: 'no contact detail', body: subject({ name: 'Jo' }), ...invalid, pointers: ['#/subject'] },
  { what: 'no subject', body: { right: 'objection', noticeVersion: '2018-05-10' }, ...invalid, pointers: ['#/subject'] },
  { what: 'an address of 255 characters', body: subject({ email: `${'a'.repeat(243)}@example.com` }), ...invalid, pointers: ['#/subject/email'] },
  { what: 'control characters', body: subject({ name: 'Jo\u0000', email: 'jo@example.com\r\nBcc: jo@example.org', postal: 'a\u0007' }), ...invalid, pointers: ['#/subject/name', '#/subject/email', '#/subject/postal'] },
  { what: 'half a surrogate pair', body: text.replace('jo@', '\\ud800jo@'), ...invalid, pointers: ['#/subject/email'] },
  { what: 'an email address without a domain', body: subject({ email: 'jo' }), ...invalid, pointers: ['#/subject/email'] },
  { what: 'a telephone number that no country has', body: subject({ phone: '0000 000000' }), ...invalid, pointers: ['#/subject/phone'] },
  { what: 'a postal address of dots', body: subject({ postal: '...' }), ...invalid, pointers: ['#/subject/postal'] },
  { what: 'a channel twice', body: { ...OBJECTION, channels: ['email', 'email'] }, ...invalid, pointers: ['#/channels'] },
  { what: 'an unknown channel', body: { ...OBJECTION, channels: ['email', 'fax'] }, ...invalid, pointers: ['#/channels/1'] },
  { what: 'an unknown company', body: { ...OBJECTION, companies: ['ccm', 'acme'] }, ...invalid, pointers: ['#/companies/1'] },
  { what: 'all companies by a star', body: { ...OBJECTION, companies: ['*'] }, ...invalid, pointers: ['#/companies/0'] },
  { what: 'an unknown site', body: { ...OBJECTION, site: 'elsewhere' }, ...invalid, pointers: ['#/site'] },
  { what: 'a notice version that does not exist', body: { ...OBJECTION, noticeVersion: '2019-01-01' }, status: 422, code: 'unknown-notice-version', pointers: ['#/noticeVersion'] },
  { what: 'a message that is too long', body: { ...OBJECTION, message: 'a'.repeat(LIMITS.message + 1) }, ...invalid, pointers: ['#/message'] },
  { what: 'deep nesting', body: text.replace('"right"', `"message":${'['.repeat(30_000)}${']'.repeat(30_000)},"right"`), ...invalid, pointers: ['#/message'] },
  { what: 'a choice of suppression for an objection', body: { ...OBJECTION, suppression: 'remove' }, ...invalid, pointers: ['#/suppression'] },
  { what: 'a choice of suppression that the notice does not leave to the person', body: { ...OBJECTION, right: 'erasure', suppression: 'keep-minimal' }, ...invalid, pointers: ['#/suppression'] },
  { what: 'an unknown choice of suppression', body: { ...OBJECTION, right: 'erasure', suppression: 'keep' }, ...invalid, pointers: ['#/suppression'] },
  { what: 'a representative without a name', body: { ...OBJECTION, representative: { email: 'al@example.org' } }, ...invalid, pointers: ['#/representative/name'] },
  { what: 'a representative by name alone, in no object', body: { ...OBJECTION, representative: 'Al' }, ...invalid, pointers: ['#/representative'] },
  { what: 'a representative with line breaks, long words and fields of others', body: { ...OBJECTION, representative: { name: 'Al\r\nBcc: x', email: 'al', authority: 'a'.repeat(LIMITS.authority + 1), channels: [] } }, ...invalid, pointers: ['#/representative/name', '#/representative/email', '#/representative/authority', '#/representative/channels'] },
  { what: '100,000 brackets', body: '['.repeat(100_000), status: 413, code: 'body-too-large', pointers: [] },
  { what: 'brackets that never close', body: '['.repeat(60_000), ...malformed },
  { what: 'a body of 10 MB', body: JSON.stringify({ ...OBJECTION, message: 'a'.repeat(10_000_000) }), status: 413, code: 'body-too-large', pointers: [] },
  { what: 'one byte too many', body: text.padEnd(LIMITS.body + 1), status: 413, code: 'body-too-large', pointers: [] },
  { what: 'a body longer than its Content-Length says', body: text.padEnd(LIMITS.body + 1), headers: { 'Content-Length': '10' }, status: 413, code: 'body-too-large', pointers: [] },
  { what: 'a Content-Length that is no number', body: text, headers: { 'Content-Length': 'ten' }, status: 413, code: 'body-too-large', pointers: [] },
  { what: 'broken JSON', body: text.slice(0, -1), ...malformed },
  { what: 'an empty body', body: '', ...malformed },
  { what: 'bytes that are not UTF-8', body: Buffer.from(text.replace('jo@', '\xffjo@'), 'latin1'), ...malformed },
  { what: 'another media type', body: text, headers: { 'Content-Type': 'text/plain' }, status: 415, code: 'unsupported-media-type', pointers: [] },
  { what: 'another charset', body: text, headers: { 'Content-Type': 'application/json; charset=iso-8859-1' }, status: 415, code: 'unsupported-media-type', pointers: [] },
  { what: 'a media type named as a property of every object', body: text, headers: { 'Content-Type': 'constructor' }, status: 415, code: 'unsupported-media-type', pointers: [] },
];

describe('POST /v1/requests with bad input', () => {
  for (const { what, body, status, code, pointers, headers } of BAD_INPUT) {
    it(`refuses ${what} with a problem that points to it, stores nothing, and logs nothing of it`, async (t) => {
      const { app, storage, log } = await startApp(t);
      const response = await postJson(app, body, { headers: headers ?? {} });
      const problem = problemSchema.parse(await response.json());
      assert.deepEqual(
        { status: response.status, code: problem.type.split(':').at(-1), pointers: (problem.errors ?? []).map(({ pointer }) => pointer) },
        { status, code, pointers },
      );
      assert.equal(problem.status, status);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      for (const { detail } of problem.errors ?? []) assert.doesNotMatch(detail, /invalid|please|sorry/i);
      assert.deepEqual(await storedIn(storage), []);
      assert.deepEqual(await Array.fromAsync(storage.audit.list()), []);
      assert.deepEqual(await storage.suppression.keyIds(), []);
      assert.equal(log.length, 1);
      assert.deepEqual({ ...JSON.parse(log[0]!), level: 0, ms: 0 }, { level: 0, method: 'POST', route: '/v1/requests', status, ms: 0, problem: code });
    });
  }

  it('takes the last of a field that JSON names twice', async (t) => {
    const { app, storage } = await startApp(t);
    const response = await postJson(app, text.replace('{', '{"right":"access",'));
    assert.equal(response.status, 201);
    assert.equal((await storedIn(storage))[0]?.right, 'objection');
  });

  it('takes an address of 254 characters, and JSON with a BOM', async (t) => {
    const { app } = await startApp(t);
    const long = `${'a'.repeat(242)}@example.com`;
    assert.equal((await postJson(app, subject({ email: long }))).status, 201);
    assert.equal((await postJson(app, `\ufeff${text}`, { key: 'key-0002' })).status, 201);
  });

  it('stops reading a body without a length as soon as it is too long', async (t) => {
    const { app } = await startApp(t);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1_000;
        controller.enqueue(new Uint8Array(1_000).fill(0x20));
      },
    });
    const response = await app.request('/v1/requests', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'key-0001' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    assert.equal(response.status, 413);
    assert.ok(sent < LIMITS.body * 2, `${sent} bytes were read`);
  });

  it('answers a body of mistakes with no more than fifty of them', async (t) => {
    const { app } = await startApp(t);
    const mistakes = Object.fromEntries(Array.from({ length: 2_000 }, (_, each) => [`field${each}`, each]));
    const response = await postJson(app, { ...OBJECTION, ...mistakes });
    assert.equal(problemSchema.parse(await response.json()).errors?.length, 50);
  });
});
