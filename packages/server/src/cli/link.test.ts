import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { createLinks } from '@clarion-privacy/mail';
import { parse } from 'csv-parse/sync';
import { openLinkKeys } from '../keys/link-keys.ts';
import { Workplace } from './spawned.fixture.ts';

const BASE_URL = 'https://privacy.example.com';
const env = { CLARION_BASE_URL: BASE_URL };

let place: Workplace;
before(() => {
  place = new Workplace();
});
after(() => place.dispose());

const rowsOf = (text: string | Buffer): Record<string, string>[] => parse(text, { columns: true, bom: true });
const read = (link: string) => {
  const links = createLinks({ keys: openLinkKeys(place.data), baseUrl: BASE_URL, random: () => new Uint8Array(), now: () => new Date('2026-09-03') });
  const result = links.readLink(link, ['unsubscribe', 'preferences']);
  assert.ok(result.ok);
  return result.link;
};

describe('clarion-privacy link', () => {
  it('object.way.link: gives each recipient links that the backend reads, and headers for one click', async () => {
    const input = 'Name,E-mail address,company\n"Zoë, Ms",zoe@example.com,\nBob,bob@example.org,ccit\n';
    const { code, stdout, stderr } = await place.run(['link', '-', '--company', 'ccm', '--list', 'news', '--campaign', 'spring'], { input, env });
    assert.equal(code, 0, stderr);
    assert.equal(stderr, '2 rows: 2 with links, 0 without.\n');
    const [zoe, bob] = rowsOf(stdout);
    assert.equal(zoe!['Name'], 'Zoë, Ms');
    assert.deepEqual(read(zoe!['unsubscribe_link']!), { email: 'zoe@example.com', company: 'ccm', list: 'news', campaign: 'spring', purpose: 'unsubscribe' });
    assert.equal(read(bob!['preferences_link']!).company, 'ccit');
    assert.equal(bob!['list_unsubscribe'], `<${bob!['unsubscribe_link']}>, <mailto:data-compliance@clarioncomms.com?subject=Unsubscribe>`);
    assert.equal(bob!['list_unsubscribe_post'], 'List-Unsubscribe=One-Click');
  });

  it('says why a row has no link, and mints the others', async () => {
    const { stdout, stderr } = await place.run(['link', '-', '--company', 'ccm'], { input: 'email\nnobody\nzoe@example.com\n', env });
    assert.equal(stderr, '2 rows: 1 with links, 1 without.\n');
    const [nobody, zoe] = rowsOf(stdout);
    assert.match(nobody!['link_problem']!, /^The address is not written like/u);
    assert.deepEqual([nobody!['unsubscribe_link'], nobody!['list_unsubscribe'], zoe!['link_problem']], ['', '', '']);
  });

  it('writes a file for this user alone, and leaves a list in another encoding as it came', async () => {
    place.write('list.csv', Buffer.from('Name;Email\r\nZo\u00eb;zoe@example.com\r\n', 'latin1'));
    const { code, stdout } = await place.run(['link', 'list.csv', '--company', 'ccm', '--out', 'out.csv'], { env });
    assert.deepEqual([code, stdout.length], [0, 0]);
    assert.match(readFileSync(place.path('out.csv'), 'latin1'), /^Name;Email;unsubscribe_link;.*\r\nZo\u00eb;zoe@example\.com;https:/u);
    assert.equal(statSync(place.path('out.csv')).mode & 0o777, 0o600);
  });

  const refusals: Record<string, [words: string[], input: string, code: number, message: RegExp]> = {
    'no company': [['link', '-'], '', 2, /^Say who writes: --company\./u],
    'a company of another group': [['link', '-', '--company', 'acme'], '', 2, /^--company is one of ccm, /u],
    'a list id that is none': [['link', '-', '--company', 'ccm', '--list', 'My List'], '', 2, /^The list id takes/u],
    'an address without TLS': [['link', '-', '--company', 'ccm', '--base-url', 'http://privacy.example.com'], '', 2, /https/u],
    'a mailbox that would break the header': [['link', '-', '--company', 'ccm', '--mailto', 'a@example.com>,<b'], '', 2, /^The address/u],
    'a list with two columns of addresses': [['link', '-', '--company', 'ccm'], 'Email,Work email\na@example.com,b@example.com\n', 1, /both hold email addresses\. Choose one/u],
    'a list that was minted': [['link', '-', '--company', 'ccm'], 'email,unsubscribe_link\na@example.com,\n', 1, /of an earlier run/u],
  };
  for (const [name, [words, input, code, message]] of Object.entries(refusals))
    it(`refuses ${name}`, async () => assert.match(await place.refusal(words, { input, env, code }), message));

  it('asks for the address that browsers use, rather than to guess one', async () => {
    assert.match(await place.refusal(['link', '-', '--company', 'ccm'], { code: 2 }), /^Say where browsers reach the server/u);
  });
});
