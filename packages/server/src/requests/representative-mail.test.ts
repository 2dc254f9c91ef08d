import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startWithMailbox } from '../confirmation/confirmation.fixture.ts';

const JO = { email: 'jo@example.com', name: 'Jo Field' };
const representative = { name: 'Al Example', email: 'Al@Example.org', authority: 'I am their solicitor.' };

describe('a request on behalf of another person', () => {
  for (const right of ['erasure', 'rectification']) {
    it(`gives the representative a receipt without a link, and writes to the person about the rest: ${right}`, async (t) => {
      const { ask, mails } = await startWithMailbox(t);
      const { reference } = await ask(right, JO, { representative, message: 'A word' });
      const sent = await mails();
      const kind = right === 'erasure' ? 'confirm-request' : 'request-receive';
      assert.deepEqual(sent.map((mail) => `${mail.kind} to ${mail.recipient}`).toSorted(), [`${kind} to jo@example.com`, 'representative-receipt to al@example.org'].toSorted());
      const receipt = sent.find((mail) => mail.kind === 'representative-receipt')!;
      for (const told of [reference, '3 September 2026', right === 'erasure' ? 'once they have confirmed' : 'show that you may act']) assert.ok(receipt.body.includes(told), told);
      assert.doesNotMatch(`${receipt.body}${receipt.html}`, /jo@|Jo|Field|\/[rcb]\/[\w-]{32}/u);
    });
  }

  it('writes to no representative more than once an hour, and to none who gave no address', async (t) => {
    const { ask, mails, later } = await startWithMailbox(t);
    for (const message of ['One', 'Two']) await ask('rectification', JO, { representative, message });
    await ask('rectification', JO, { representative: { name: 'Al Example' }, message: 'Three' });
    const receipts = async () => (await mails()).filter(({ kind }) => kind === 'representative-receipt').length;
    assert.equal(await receipts(), 1);
    later(2);
    await ask('rectification', JO, { representative, message: 'Four' });
    assert.equal(await receipts(), 1);
  });
});
