import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAIL_LIMIT } from '../inbox/mail-store.ts';
import { ListRefused, screenList, type ScreenedRow } from './screen-list.ts';
import { sendCampaign, type Recipient } from './send-campaign.ts';
import { typedList } from './typed-list.ts';

const row = (cells: Record<string, string>, decision: ScreenedRow['decision'] = 'clear', why = 'no objection found'): ScreenedRow => ({ line: 2, decision, why, row: cells });
const canonical = (email: string) => (email.includes('@') ? email.toLowerCase() : undefined);

async function sentTo(rows: readonly ScreenedRow[], fails: readonly string[] = []) {
  const recipients: Recipient[] = [];
  const deliver = (recipient: Recipient) => {
    if (fails.includes(recipient.address)) return Promise.reject(new Error('550 no such mailbox'));
    recipients.push(recipient);
    return Promise.resolve();
  };
  const outcomes = await sendCampaign(rows.map((one, index) => ({ ...one, line: index + 2 })), { canonical, deliver });
  return { recipients, outcomes: outcomes.map(({ line, outcome, why }) => [line, outcome, why]) };
}

describe('a campaign', () => {
  it('goes to whoever is clear, and to nobody who is held or cannot be checked', async () => {
    const { recipients, outcomes } = await sentTo([
      row({ Name: 'Jane Doe', Email: ' Jane@example.com ' }),
      row({ Name: 'Jo', Email: 'jo@example.com' }, 'held', 'objected to all marketing'),
      row({ Name: 'Nobody', Email: 'n/a' }, 'unchecked', 'cannot be checked'),
    ]);
    assert.deepEqual(recipients, [{ name: 'Jane Doe', address: 'jane@example.com' }]);
    assert.deepEqual(outcomes, [[2, 'sent', ''], [3, 'held', 'objected to all marketing'], [4, 'skipped', 'cannot be checked']]);
  });

  it('goes once to an address, whatever its spelling', async () => {
    const { recipients, outcomes } = await sentTo(['jane@example.com', 'JANE@example.com', 'Jane@Example.com'].map((email) => row({ email })));
    assert.equal(recipients.length, 1);
    assert.deepEqual(outcomes.map(([, outcome]) => outcome), ['sent', 'skipped', 'skipped']);
    assert.equal(outcomes[2]?.[2], 'the same address as on line 2, which has the email');
  });

  it('tells of rows without an address, and of those that the mail server refuses, and goes on', async () => {
    const { outcomes } = await sentTo([row({ email: '', phone: '020 7946 0101' }), row({ email: 'jane' }), row({ email: 'jo@example.com' }), row({ email: 'jo@example.com' }), row({ email: 'ada@example.com' })], ['jo@example.com']);
    assert.deepEqual(outcomes, [
      [2, 'skipped', 'the row has no email address'],
      [3, 'skipped', 'this is no email address'],
      [4, 'skipped', 'the mail server did not take it: 550 no such mailbox'],
      [5, 'skipped', 'the mail server did not take it: 550 no such mailbox'],
      [6, 'sent', ''],
    ]);
  });

  it('is refused for a list without rows, without a column of addresses, or larger than the inbox', async () => {
    for (const rows of [[], [row({ phone: '020 7946 0101' })], Array.from({ length: MAIL_LIMIT + 1 }, () => row({ email: 'jane@example.com' }))])
      await assert.rejects(sentTo(rows), ListRefused);
  });
});

describe('screening before it', () => {
  it('is by the command, for email, and for the company and mailing list that send', async () => {
    const rows = [row({ email: 'jane@example.com' }, 'held', 'objected'), row({ email: 'jo@example.com' })];
    const found = await screenList('email\n', { company: 'ccit', list: 'it-notes' }, (words, input) => {
      assert.deepEqual(words, ['screen', '-', '--format', 'json', '--channel', 'email', '--company', 'ccit', '--list', 'it-notes']);
      assert.equal(input, 'email\n');
      return Promise.resolve({ code: 0, stdout: rows.map((one) => `${JSON.stringify(one)}\n`).join(''), stderr: 'Checking email (email).' });
    });
    assert.deepEqual(found, rows);
  });

  it('that fails sends nothing, and says why in the command’s words', async () => {
    const stderr = 'Checking email (email).\nINCOMPLETE: the standard input, line 3: this row has 3 cells. Mend the row. Throw away what was written.\n';
    await assert.rejects(
      screenList('email\n', { company: 'ccm', list: 'contract-calendar' }, () => Promise.resolve({ code: 1, stdout: `${JSON.stringify(row({ email: 'jane@example.com' }))}\n`, stderr })),
      (error: Error) => error instanceof ListRefused && error.message === 'Your list, line 3: this row has 3 cells. Mend the row.',
    );
  });
});

describe('a typed list', () => {
  it('of addresses alone gets the name of its column', () => {
    assert.equal(typedList('\r\n jane@example.com \r\njo@example.org\r\n'), 'email\njane@example.com\njo@example.org\n');
  });

  it('that names its columns stays as it is', () => {
    assert.equal(typedList('name,email\nJane,jane@example.com'), 'name,email\nJane,jane@example.com\n');
  });
});
