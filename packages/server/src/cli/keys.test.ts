import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { runHere } from './command.fixture.ts';
import { object, Workplace, type Serving } from './spawned.fixture.ts';

interface Shown {
  readonly suppression: { id: string; state: string; statements: number }[];
  readonly receipts: { id: string; state: string }[];
  readonly links: { id: string; state: string }[];
  readonly integration: { id: string; state: string; name: string }[];
}

let place: Workplace;
let server: Serving;
before(async () => {
  place = new Workplace();
  server = await place.serve();
  await object(server.url, { email: 'jo@example.com' });
});
after(() => place.dispose());

const command = (words: readonly string[], input = '') => runHere(words, { folder: place.folder, input });

const refusal = async (words: readonly string[], code = 1): Promise<string> => {
  const outcome = await command(words);
  assert.equal(outcome.code, code, outcome.stderr);
  return outcome.stderr;
};

const shown = async (): Promise<Shown> => JSON.parse((await command(['keys', '--json'])).stdout) as Shown;
const file = () => join(place.data, 'keys', 'suppression.json');

describe('clarion-privacy keys', () => {
  it('shows which keys there are and how much is under each, and no secret', async () => {
    const { stdout, code } = await command(['keys']);
    assert.equal(code, 0);
    assert.match(stdout, /^suppression keys\n {2}s-[0-9a-f]{12} +\S+ +makes new entries: 1 statements, 0 tracking choices\nreceipt keys\n {2}r-[0-9a-f]{12} +\S+ +signs\nlink keys\n {2}\S+ +makes links\nintegration keys\n$/u);
    const { keys } = JSON.parse(readFileSync(file(), 'utf8')) as { keys: { secret: string }[] };
    assert.equal(stdout.includes(keys[0]!.secret), false);
  });

  it('makes an integration key that is shown once, and revokes it', async () => {
    const made = await command(['keys', 'create', '--scope', 'screen', '--name', 'CRM of CCM']);
    assert.match(made.stdout, /^clarion_k-[0-9a-f]{12}_[\w-]{43}\n$/u);
    const [{ id, state, name }] = (await shown()).integration as [Shown['integration'][0]];
    assert.deepEqual([state, name], ['in force', 'CRM of CCM']);
    const bytes = readFileSync(join(place.data, 'clarion.sqlite')).toString('latin1') + readFileSync(join(place.data, 'clarion.sqlite-wal')).toString('latin1');
    assert.equal(bytes.includes(made.stdout.trim().slice(-43)), false);
    assert.equal((await command(['keys', 'revoke', id])).code, 0);
    assert.equal((await shown()).integration[0]?.state, 'revoked');
    assert.match(await refusal(['keys', 'revoke', id]), /No integration key .* is in force/u);
  });

  it('refuses what it does not understand', async () => {
    for (const words of [['keys', 'create', '--name', 'x'], ['keys', 'create', '--scope', 'all', '--name', 'x'], ['keys', 'create', '--scope', 'screen'], ['keys', 'rotate'], ['keys', 'rotate', 'suppression', '--from', 'tomorrow'], ['keys', 'fly']])
      await refusal(words, 2);
  });

  it('object.suppression: rotates the suppression key, and entries under the old one still hold', async () => {
    const [old] = (await shown()).suppression as [Shown['suppression'][0]];
    assert.match((await command(['keys', 'rotate', 'suppression'])).stderr, /makes new entries from .* the older keys still match theirs/u);
    assert.equal(statSync(file()).mode & 0o777, 0o600);
    assert.match((await shown()).suppression.map(({ state }) => state).join(), /^makes new entries,from /u);
    // As if the minute of grace were over.
    writeFileSync(file(), readFileSync(file(), 'utf8').replace(/"from": "[^"]*"/u, '"from": "2020-01-01T00:00:00.000Z"'));
    await server.end('SIGTERM');
    server = await place.serve();
    await object(server.url, { email: 'ann@example.com' });
    const [first, second] = (await shown()).suppression as [Shown['suppression'][0], Shown['suppression'][0]];
    assert.deepEqual([first.id, first.state, first.statements, second.state, second.statements], [old.id, 'matches', 1, 'makes new entries', 1]);
    const screened = await command(['screen', '-', '--channel', 'email', '--company', 'ccm'], 'email\nJo@example.com\nann@example.com\nbea@example.com\n');
    assert.deepEqual(screened.stdout.match(/held|clear/gu)?.slice(0, 3), ['held', 'held', 'clear'], screened.stdout);
  });

  it('rotates the receipt key, and takes it up while serving', async () => {
    const [old] = (await shown()).receipts as [Shown['receipts'][0]];
    assert.equal((await command(['keys', 'rotate', 'receipts'])).code, 0);
    assert.deepEqual((await shown()).receipts.map(({ state }) => state), ['verifies', 'signs']);
    assert.equal(readFileSync(join(place.data, 'keys', 'receipts.json'), 'utf8').includes(old.id), false);
    for (let number = 0; ; number += 1) {
      const { signature = '' } = await object(server.url, { email: `person-${number}@example.com` });
      const { kid } = JSON.parse(Buffer.from(signature.split('.')[0]!, 'base64url').toString()) as { kid: string };
      if (kid !== old.id) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });

  it('rotates the link key, the newest first', async () => {
    const [old] = (await shown()).links as [Shown['links'][0]];
    await command(['keys', 'rotate', 'links']);
    const { links } = await shown();
    assert.deepEqual(links.map(({ state }) => state), ['makes links', 'reads links']);
    assert.equal(links[1]?.id, old.id);
  });

  it('object.suppression: a lost key stops the start, until it is given up, and is then said on each start', async () => {
    await server.end('SIGTERM');
    const lost = (await shown()).suppression.filter(({ statements }) => statements > 0).map(({ id }) => id);
    rmSync(file());
    assert.match(await refusal(['serve']), /is missing.*backup.*keys give-up s-/u);
    const { code, stderr } = await command(['keys', 'give-up', ...lost]);
    assert.deepEqual([code, /match nobody any more.*written to again/u.test(stderr)], [0, true], stderr);
    server = await place.serve();
    assert.match(server.errors().join(''), /LOST KEY: s-.* statements .* match nobody.*against their objection/u);
    assert.deepEqual((await shown()).suppression.map(({ state }) => state).sort(), [...lost.map(() => 'given up'), 'makes new entries'].sort());
    assert.match(await refusal(['keys', 'give-up', 's-nothing']), /Nothing was made under s-nothing/u);
  });

  it('leaves an audit row for each, without a name', async () => {
    const storage = openSqliteStorage(place.data);
    const events = (await Array.fromAsync(storage.audit.list())).filter(({ event }) => event !== 'request.received');
    await storage.close();
    assert.deepEqual([...new Set(events.map(({ event }) => event))], ['receipt-key.published', 'integration-key.created', 'integration-key.revoked', 'key.rotated', 'suppression-key.given-up']);
    assert.doesNotMatch(JSON.stringify(events), /CRM/u);
  });
});
