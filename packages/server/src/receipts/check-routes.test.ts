import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OBJECTION, postForm, postJson, receiptOf, startApp } from '../app.fixture.ts';
import type { StartedApp } from '../app.fixture.ts';
import { noticesOf } from '../notices/notices.ts';
import { pageScriptOf } from '../pages/receipt-script.ts';
import { receiptCheckRoutes } from './check-routes.ts';
import { notice } from '@clarion-privacy/notice/clarion';

const check = async (app: StartedApp, fields: Readonly<Record<string, string | File>>): Promise<string> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await app.request('/receipt', { method: 'POST', body });
  assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none';/u);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  return response.text();
};
const verdictIn = (page: string) => /<h2 id="verdict">(.*?)<\/h2>/u.exec(page)?.[1];

describe('the page that checks a receipt', () => {
  it('is reached from the page that confirms a request, and says what it proves and what not', async (t) => {
    const { app } = await startApp(t);
    const confirmed = await (await postForm(app, { right: 'objection', email: 'jo@example.com', noticeVersion: OBJECTION.noticeVersion })).text();
    const path = /href="(\/receipt)"/u.exec(confirmed)?.[1];
    assert.equal((await app.request(path!)).status, 200);
    const receipt = await receiptOf(await postJson(app, OBJECTION));
    const page = await check(app, { receipt: JSON.stringify(receipt), file: new File([], '') });
    assert.equal(verdictIn(page), 'This receipt is genuine, and nothing in it was changed.');
    assert.match(page, new RegExp(`<h3>It proves</h3>.*${receipt.reference}.*<h3>It does not prove</h3>.*Whom it was given to`, 'su'));
  });

  it('takes the file as it was downloaded, and says when a letter of it was changed', async (t) => {
    const { app } = await startApp(t);
    const receipt = await receiptOf(await postJson(app, OBJECTION));
    const file = (text: string) => new File([text], 'receipt.json', { type: 'application/json' });
    const text = JSON.stringify(receipt, undefined, 2);
    assert.match(verdictIn(await check(app, { file: file(text), receipt: 'left from before' })) ?? '', /genuine/u);
    const changed = await check(app, { file: file(text.replace('objection', 'objectiom')) });
    assert.equal(verdictIn(changed), 'The text of this receipt was changed after it was signed.');
    assert.match(changed, /right says &quot;objectiom&quot;; what was signed is &quot;objection&quot;/u);
  });

  it('tells the person from another, and asks again for what it cannot read', async (t) => {
    const { app } = await startApp(t);
    const receipt = JSON.stringify(await receiptOf(await postJson(app, OBJECTION)));
    assert.match(await check(app, { receipt, email: ' JO@example.com ' }), /It was given to the person whose details you gave/u);
    assert.match(await check(app, { receipt, email: 'ann@example.com' }), /it was given to another/u);
    for (const wrong of [{ email: 'jo' }, { email: 'jo@example.com', phone: '020 7946 0000' }]) {
      const page = await check(app, { receipt, ...wrong });
      assert.match(page, /There is a problem/u);
      assert.equal(verdictIn(page), undefined);
    }
  });

  it('keeps and logs nothing of what it was given, and shows it as text alone', async (t) => {
    const { app, log, storage } = await startApp(t);
    const before = await Array.fromAsync(storage.audit.list());
    const page = await check(app, { receipt: '{"reference": "<script>alert(1)</script>"}', email: 'jo@example.com' });
    assert.match(verdictIn(page) ?? '', /bears no signature/u);
    assert.doesNotMatch(page, /<script>/u);
    assert.deepEqual(await Array.fromAsync(storage.audit.list()), before);
    assert.doesNotMatch(log.join(''), /jo@|alert/u);
  });

  it('refuses JSON and what is no form', async (t) => {
    const { app } = await startApp(t);
    for (const [type, status] of [['application/json', 415], ['multipart/form-data; boundary=x', 400]] as const)
      assert.equal((await app.request('/receipt', { method: 'POST', body: 'no form', headers: { 'Content-Type': type } })).status, status);
  });

  it('runs one script, its own, which may ask this server alone and make no markup of a text; and none where none was built', async (t) => {
    const { storage } = await startApp(t);
    const script = pageScriptOf('document.title;');
    const parts = { storage, notices: noticesOf(notice) };
    const [withScript, without] = [receiptCheckRoutes({ ...parts, script }), receiptCheckRoutes(parts)];
    const page = await withScript.request('/receipt');
    assert.deepEqual([...(await page.text()).matchAll(/<script[^>]*>/gu)].map(String), [`<script type="module" src="${script.path}">`]);
    const policy = page.headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"])
      assert.ok(policy.split('; ').includes(part), part);
    const answer = await withScript.request(script.path);
    assert.equal(await answer.text(), 'document.title;');
    assert.match(answer.headers.get('content-type') ?? '', /^text\/javascript/u);
    const plain = await without.request('/receipt');
    assert.doesNotMatch(await plain.text(), /<script/u);
    assert.doesNotMatch(plain.headers.get('content-security-policy') ?? '', /script-src/u);
  });
});
