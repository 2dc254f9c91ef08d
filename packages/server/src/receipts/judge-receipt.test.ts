import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { OBJECTION, postJson, RECEIPT_KEY, receiptOf, startApp } from '../app.fixture.ts';
import { identify } from '../suppression/identify.ts';
import { judgeReceipt } from './judge-receipt.ts';
import { wordsOfJudgement } from './judgement-words.ts';

const KEYS = [RECEIPT_KEY];
const given = async (t: TestContext) => {
  const { app } = await startApp(t);
  return receiptOf(await postJson(app, { ...OBJECTION, subject: { email: 'Jo@Example.com', phone: '020 7946 0000' } }));
};
const person = (subject: object) => identify(subject).identifiers[0];
const words = async (text: string, ...rest: Parameters<typeof judgeReceipt> extends [string, ...infer Rest] ? Rest : never) =>
  wordsOfJudgement(await judgeReceipt(text, ...rest), notice.figures);

describe('the check of a receipt', () => {
  it('holds for the file as it was downloaded, and for its signature alone, and says what that proves', async (t) => {
    const receipt = await given(t);
    for (const text of [JSON.stringify(receipt, null, 2), `${receipt.signature}\n`]) {
      const { verdict, proves, provesNot } = await words(text, KEYS);
      assert.match(verdict, /genuine, and nothing in it was changed/u);
      assert.match(proves.join(' '), new RegExp(`taken on .*3 September 2026, under the reference ${receipt.reference}: objection.*every channel, of every company.*promised by .*3 October 2026.*5 October 2026.*version 2018-05-10`, 'u'));
      assert.match(provesNot.join(' '), /Whom it was given to.*What became of the request since/u);
    }
  });

  it('reads the text that was downloaded by the signature in it, as a mail program broke it too, and says what only a reader can compare', async (t) => {
    const { signature = '', ...receipt } = await given(t);
    const text = `Receipt for an objection to marketing\r\n\r\nReference: ${receipt.reference}\r\nPrivacy notice: version ${receipt.noticeVersion}\r\n\r\nSignature, by which anyone can check this receipt:\r\n`;
    const broken = signature.replace(/.{76}/gu, '$&\r\n');
    for (const whole of [`${text}${signature}\r\n`, `${text}${broken}\r\n\r\n--\r\nSent from afar\r\n`]) {
      const { verdict, proves, provesNot } = await words(whole, KEYS);
      assert.match(verdict, /signature in this receipt is genuine/u);
      assert.match(proves.join(' '), new RegExp(`${receipt.reference}: objection`, 'u'));
      assert.match(provesNot.join(' '), /other words of the file/u);
    }
    const { verdict, proves } = await words(`${text.replace(receipt.reference, 'AAAA-AAAA-AAAA')}${signature}`, KEYS);
    assert.match(verdict, /changed after it was signed/u);
    assert.deepEqual(proves, [`reference says something else; what was signed is ${receipt.reference}.`]);
    assert.equal((await judgeReceipt(`${text}${signature.slice(0, -4)}AAAA`, KEYS)).kind, 'broken');
    assert.equal((await judgeReceipt(text, KEYS)).kind, 'no-receipt');
  });

  it('tells the person whose details are bound from any other, under any spelling', async (t) => {
    const text = JSON.stringify(await given(t));
    const answerFor = async (subject: object) => {
      const judgement = await judgeReceipt(text, KEYS, person(subject));
      return judgement.kind === 'genuine' ? judgement.person : judgement.kind;
    };
    assert.equal(await answerFor({ email: ' jo@EXAMPLE.com' }), 'same');
    assert.equal(await answerFor({ phone: '+44 20 7946 0000' }), 'same');
    assert.equal(await answerFor({ email: 'ann@example.com' }), 'another');
    assert.equal(await answerFor({ postal: '1 High Street, London' }), 'not-bound');
  });

  it('names each part whose text was changed, and what was signed', async (t) => {
    const receipt = await given(t);
    for (const [field, value] of Object.entries({ reference: 'AAAA-AAAA-AAAA', right: 'erasure', status: 'fulfilled', receivedAt: '2020-01-01T00:00:00.000Z', promisedBy: '2030-01-01', statutoryBy: '2030-01-01', dueBy: '2030-01-01', noticeVersion: '2', added: 'x' })) {
      const { verdict, proves } = await words(JSON.stringify({ ...receipt, [field]: value }), KEYS);
      assert.match(verdict, /changed after it was signed/u);
      assert.equal(proves.length, 1, field);
      assert.match(proves[0]!, new RegExp(`^${field} says "${value}"; what was signed is `, 'u'));
    }
  });

  it('does not hold where a letter of the signature was changed, or a key was put in its place', async (t) => {
    const receipt = await given(t);
    const [header, payload, signature] = receipt.signature!.split('.') as [string, string, string];
    const forged = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('objection', 'complaint')).toString('base64url');
    assert.equal((await judgeReceipt([header, forged, signature].join('.'), KEYS)).kind, 'broken');
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: RECEIPT_KEY.id })).toString('base64url');
    assert.equal((await judgeReceipt([none, payload, 'AA'].join('.'), KEYS)).kind, 'broken');
    assert.deepEqual(await judgeReceipt(receipt.signature!, []), { kind: 'unknown-key', key: RECEIPT_KEY.id });
  });

  it('says of anything else that it is no receipt, or not signed', async (t) => {
    const { reference } = await given(t);
    for (const text of ['', 'hello', '[]', 'null', '{"a":1}']) assert.equal((await judgeReceipt(text, KEYS)).kind, 'no-receipt', text);
    assert.equal((await judgeReceipt(JSON.stringify({ reference }), KEYS)).kind, 'unsigned');
  });

  it('needs nothing that is kept of the request', async (t) => {
    const receipt = await given(t);
    const { storage } = await startApp(t);
    assert.equal((await Array.fromAsync(storage.requests.list())).length, 0);
    assert.equal((await judgeReceipt(JSON.stringify(receipt), await storage.receiptKeys.list())).kind, 'genuine');
  });
});
