import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import type { AcknowledgementReceipt } from '@clarion-privacy/protocol';
import { Workplace } from './spawned.fixture.ts';

const SHOWN = { notice: 'clarion', noticeVersion: notice.figures.version, noticeHash: notice.hash, at: '2026-09-03T10:14:00.000Z', language: 'en-GB' };
const SAID = { ...SHOWN, acknowledged: true, refuses: ['email', 'post'], site: 'ccm', form: 'enquiry' };
const REFUSED = { ...SAID, subject: { email: 'jo@example.com' }, key: 'one-press-of-a-button' };
const KEPT = { ...SHOWN, acknowledged: false, subject: { phone: '020 7946 0123' } };

describe('clarion-privacy acknowledgements', () => {
  const place = new Workplace();
  const receipts: AcknowledgementReceipt[] = [];
  const list = async (...words: string[]) => {
    const { code, stdout, stderr } = await place.run(['acknowledgements', ...words]);
    assert.equal(code, 0, stderr);
    return { lines: String(stdout).trimEnd().split('\n').filter((line) => line !== ''), told: stderr.trim() };
  };
  const records = async (...words: string[]) => (await list('list', '--json', ...words)).lines.map((line) => JSON.parse(line) as Record<string, unknown>);

  before(async () => {
    const server = await place.serve();
    for (const [index, body] of [REFUSED, KEPT, REFUSED].entries()) {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `acknowledgement-${index}` };
      const response = await fetch(`${server.url}/v1/acknowledgements`, { method: 'POST', headers, body: JSON.stringify(body) });
      receipts.push((await response.json()) as AcknowledgementReceipt);
    }
    await server.end('SIGTERM');
  });
  after(() => place.dispose());

  it('lists which notice was acknowledged or shown, oldest first, what was refused, and the request that it became', async () => {
    const [refused, kept] = receipts;
    const { lines, told } = await list();
    const day = refused!.receivedAt.slice(0, 10);
    assert.equal(lines.length, 3);
    assert.equal(lines[0], 'received    reference       version       hash          was           refused             objection       site, form');
    assert.ok(lines[1]!.startsWith(`${day}  ${refused!.reference}  2018-05-10    ${notice.hash.slice(0, 12)}  acknowledged  email post          ${refused!.objection}  ccm, enquiry`), lines[1]);
    assert.ok(lines[2]!.startsWith(`${day}  ${kept!.reference}  2018-05-10    ${notice.hash.slice(0, 12)}  shown         nothing             –               –`), lines[2]);
    assert.equal(told, '2 acknowledgements.');
  });

  it('gives each as JSON, one a line, with no contact detail and no hash of one', async () => {
    const [refused] = await records();
    assert.deepEqual(refused, { ...SAID, reference: receipts[0]!.reference, receivedAt: receipts[0]!.receivedAt, source: 'backend', objection: receipts[0]!.objection, identifiers: ['email'] });
  });

  it('finds those of one person by any spelling of an address, and the one of an answer by its key', async () => {
    assert.deepEqual((await records('--email', 'JO@Example.com')).map(({ reference }) => reference), [receipts[0]!.reference]);
    assert.deepEqual((await records('--phone', '+44 20 7946 0123')).map(({ reference }) => reference), [receipts[1]!.reference]);
    assert.deepEqual((await records('--key', 'one-press-of-a-button')).map(({ reference }) => reference), [receipts[2]!.reference]);
    assert.deepEqual([await records('--email', 'sam@example.com'), await records('--key', 'another-press-of-one')], [[], []]);
  });

  it('refuses what it does not know', async () => {
    for (const words of [['show'], ['list', 'more'], ['--email', 'jo at example'], ['--email', 'jo@example.com', '--key', 'one-press-of-a-button']])
      assert.match(await place.refusal(['acknowledgements', ...words], { code: 2 }), /See: clarion-privacy help acknowledgements$/u);
  });
});
