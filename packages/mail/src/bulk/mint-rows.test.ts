import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { createLinkKey } from '../keys/link-key.ts';
import { createLinks } from '../links/links.ts';
import { MailError } from '../mail-error.ts';
import { MINTED_COLUMNS, mintRows, type MintedRow, type MintRowsOptions, type Row } from './mint-rows.ts';

const links = createLinks({
  keys: [createLinkKey(randomBytes)],
  baseUrl: 'https://privacy.example.com',
  random: randomBytes,
  now: () => new Date('2027-01-15T09:00:00Z'),
});
const options: MintRowsOptions = { links, mailto: { address: 'privacy@example.com' }, company: 'ccm', campaign: 'spring' };
const minted = (rows: Iterable<Row>, more = {}) => Array.fromAsync(mintRows(rows, { ...options, ...more }));
const told = (row: MintedRow | undefined) => links.readLink(row?.unsubscribe_link ?? '');

describe('a mailing list', () => {
  it('keeps its columns and gets the links and headers behind them (object.email)', async () => {
    const [row] = await minted([{ id: '7', email: 'jane@example.com', name: 'Jane' }]);
    assert.deepEqual(Object.keys(row ?? {}), ['id', 'email', 'name', ...MINTED_COLUMNS]);
    assert.deepEqual([row?.['id'], row?.['email'], row?.['name'], row?.link_problem], ['7', 'jane@example.com', 'Jane', '']);
    assert.deepEqual(told(row), { ok: true, link: { email: 'jane@example.com', company: 'ccm', campaign: 'spring', purpose: 'unsubscribe' } });
    assert.equal(links.readLink(row?.preferences_link ?? '', ['preferences']).ok, true);
    assert.equal(row?.list_unsubscribe, `<${row?.unsubscribe_link}>, <mailto:privacy@example.com?subject=Unsubscribe>`);
    assert.equal(row?.list_unsubscribe_post, 'List-Unsubscribe=One-Click');
  });

  it('says of each row its own company, list and campaign, where it has them', async () => {
    const [row] = await minted([{ email: 'jane@example.com', company: 'ccs', list: 'news', campaign: ' ' }]);
    assert.deepEqual(told(row), {
      ok: true,
      link: { email: 'jane@example.com', company: 'ccs', list: 'news', campaign: 'spring', purpose: 'unsubscribe' },
    });
  });

  it('goes on past a row that cannot be sent to, and says why without a link', async () => {
    const rows = await minted([{ email: 'jane' }, { name: 'Jo' }, { email: 'a\r\nBcc: b@example.com' }, { email: ' jo@example.com ' }, { email: 'jo@example.com', list: 'No Id' }]);
    assert.deepEqual(rows.map(({ unsubscribe_link }) => unsubscribe_link !== ''), [false, false, false, true, false]);
    assert.deepEqual(rows.map(({ link_problem }) => link_problem !== ''), [true, true, true, false, true]);
    assert.ok(rows[0]?.list_unsubscribe === '' && rows[0].list_unsubscribe_post === '' && rows[0].preferences_link === '');
  });

  it('stops where the settings are wrong for every row', async () => {
    const onHttp = createLinks({ keys: [createLinkKey(randomBytes)], baseUrl: 'http://privacy.example.com', random: randomBytes, now: () => new Date(0) });
    await assert.rejects(minted([{ email: 'jane@example.com' }], { links: onHttp }), MailError);
  });

  it('is read one row at a time, and let go of when nobody wants more', async () => {
    let read = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Row> {
      try {
        for (;;) yield { email: `person-${(read += 1)}@example.com` };
      } finally {
        closed = true;
      }
    }
    const seen: string[] = [];
    for await (const row of mintRows(endless(), options)) {
      seen.push(row['email'] ?? '');
      assert.equal(read, seen.length);
      if (seen.length === 3) break;
    }
    assert.deepEqual([seen.length, closed], [3, true]);
  });
});
