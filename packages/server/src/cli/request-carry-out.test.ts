import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { temporaryFolder } from '../app.fixture.ts';
import type { Bundle } from '../access/bundle.ts';
import { findBreak } from '../audit/chain.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { runHere } from './command.fixture.ts';

const BY = ['--by', 'Sam Field'] as const;
const LETTER = ['--way', 'post', '--name', 'Jo Field', '--postal', '1 High Street, London W10 5BN', '--phone', '020 7946 0000', ...BY] as const;

/** The desk of a team to which letters come. */
const desk = async (t: TestContext, { smtp = '' }: { smtp?: string } = {}) => {
  const folder = await temporaryFolder(t);
  await openSqliteStorage(join(folder, '.clarion')).close();
  let bytes = 0;
  const requests = async (...words: string[]) => {
    const { code, stdout, stderr: told } = await runHere(['requests', ...words], {
      folder,
      variables: smtp === '' ? {} : { CLARION_SMTP: smtp },
      now: () => new Date('2026-11-25T09:00:00Z'),
      random: (length) => Buffer.alloc(length, (bytes += 1)),
    });
    return { code, stdout: stdout.trim(), told };
  };
  const inside = async <T>(work: (storage: ReturnType<typeof openSqliteStorage>) => Promise<T>): Promise<T> => {
    const storage = openSqliteStorage(join(folder, '.clarion'));
    try {
      return await work(storage);
    } finally {
      await storage.close();
    }
  };
  const events = () => inside(async ({ audit }) => (await Array.fromAsync(audit.list())).map(({ event, details }) => ({ event, details })));
  return { requests, inside, events, folder };
};

describe('clarion-privacy requests carry-out', () => {
  it('erases by a letter: all that the letter names, with who ordered it in the audit, and says whom to remove by hand', async (t) => {
    const { requests, inside, events } = await desk(t);
    const objection = (await requests('take', '--right', 'objection', ...LETTER)).stdout;
    const erasure = (await requests('take', '--right', 'erasure', ...LETTER)).stdout;
    assert.match((await requests('answer', erasure, ...BY)).told, new RegExp(`^Carry it out.*carry-out ${erasure} --by "Sam Field"$`, 'u'));
    const { code, stdout, told } = await requests('carry-out', erasure, ...BY);
    assert.equal(code, 0, told);
    assert.match(told, /is carried out, and its person is forgotten here\.\nNo other system is connected\. Remove them by hand.*the last time/u);
    assert.deepEqual(stdout.split('\n'), ['Jo Field', '020 7946 0000', '1 High Street, London W10 5BN']);
    const { kept, mails, broken } = await inside(async (storage) => ({
      kept: (await Array.fromAsync(storage.requests.list())).map(({ reference, status, subject }) => ({ reference, status, subject })),
      mails: await storage.outbox.size(),
      broken: await findBreak(storage.audit.list()),
    }));
    assert.deepEqual(kept, [{ reference: objection, status: 'received', subject: {} }, { reference: erasure, status: 'fulfilled', subject: {} }]);
    assert.deepEqual([mails, broken], [0, undefined]);
    const trail = await events();
    assert.deepEqual(trail.slice(-4).map(({ event }) => event), ['request.changed', 'request.carried-out', 'person.erased', 'request.changed']);
    assert.match(trail.at(-3)!.details, /"right":"erasure","by":"team:[0-9a-f]{32}"/u);
    assert.doesNotMatch(JSON.stringify(trail), /Sam|Jo |High Street|7946/u);
    assert.match((await requests('carry-out', erasure, ...BY)).told, /there is nothing to carry out any more/u);
  });

  it('writes all that is held into a new file where no mail can bring it, and nothing where the file has no place', async (t) => {
    const { requests, folder, events } = await desk(t);
    await requests('take', '--right', 'objection', ...LETTER);
    const access = (await requests('take', '--right', 'access', ...LETTER)).stdout;
    assert.match((await requests('carry-out', access, ...BY)).told, /write the data into a file/u);
    const json = join(folder, 'data.json');
    const { code, told } = await requests('carry-out', access, '--out', json, ...BY);
    assert.equal(code, 0, told);
    const bundle = JSON.parse(readFileSync(json, 'utf8')) as Bundle;
    assert.deepEqual(bundle.identifiers.map(({ kind }) => kind), ['phone', 'postal']);
    assert.deepEqual(bundle.held.requests.map(({ right }) => right), ['objection', 'access']);
    assert.ok(bundle.held.suppression.length > 0);
    const html = join(folder, 'data.html');
    assert.equal((await requests('carry-out', access, '--out', html, ...BY)).code, 0);
    assert.match(readFileSync(html, 'utf8'), /^<!doctype html>[^]*1 High Street/iu);
    const before = (await events()).length;
    assert.match((await requests('carry-out', access, '--out', html, ...BY)).told, /name a new file/u);
    assert.equal((await events()).length, before);
    assert.equal((await requests('answer', access, ...BY)).code, 0);
  });

  it('sends a link to the address on file where mail is sent, and carries out nothing of other rights', async (t) => {
    const { requests, inside } = await desk(t, { smtp: 'smtp://localhost:2525' });
    const access = (await requests('take', '--right', 'access', '--email', 'jo@example.com', '--way', 'phone', ...BY)).stdout;
    assert.match((await requests('carry-out', access, ...BY)).told, /A link to the data of .* goes to the address on file/u);
    const kinds = await inside((storage) => storage.transaction(async ({ outbox }) => (await outbox.claim({ now: '2099-01-01T00:00:00.000Z', until: '2099-01-01T00:00:00.000Z', most: 9 })).map(({ kind }) => kind)));
    // Whom the team heard is told that it was taken: nobody asks them for a confirmation.
    assert.deepEqual(kinds.toSorted(), ['bundle-link', 'request-receive', 'team-access']);
    const complaint = (await requests('take', '--right', 'complaint', '--message', 'Calls', ...LETTER)).stdout;
    assert.match((await requests('carry-out', complaint, ...BY)).told, /nothing to carry out for a request of the right "complaint"/u);
    assert.equal((await requests('carry-out', access, '--out', 'data.txt', ...BY)).code, 2);
    assert.equal((await requests('carry-out', access)).code, 2);
    assert.match((await requests('carry-out', access, '--suppression', 'remove', ...BY)).told, /Leave --suppression out/u);
  });
});

describe('clarion-privacy requests answer --correction', () => {
  it('tells the person and the connected systems what was put right (Art 19)', async (t) => {
    const { requests, inside } = await desk(t, { smtp: 'smtp://localhost:2525' });
    await inside((storage) => storage.transaction(({ webhooks }) => webhooks.setEndpoints(['crm'])));
    const take = async (right: string) => (await requests('take', '--right', right, '--email', 'jo@example.com', '--message', 'My name has an e', '--way', 'email', ...BY)).stdout;
    const reference = await take('rectification');
    const { code, told } = await requests('answer', reference, '--correction', 'The name is Joe Field', ...BY);
    assert.equal(code, 0, told);
    const [event, letter] = await inside((storage) =>
      storage.transaction(async ({ webhooks, outbox }) => {
        const at = '2099-01-01T00:00:00.000Z';
        const [claimed] = await webhooks.claim({ endpoint: 'crm', now: at, until: at, most: 9 });
        const mail = (await outbox.claim({ now: at, until: at, most: 9 })).find(({ kind }) => kind === 'request-fulfil');
        return [JSON.parse(claimed?.body ?? '{}') as unknown, mail?.body ?? ''] as const;
      }),
    );
    assert.deepEqual(event, { type: 'rectification.made', timestamp: '2026-11-25T09:00:00.000Z', data: { reference, person: { email: 'jo@example.com' }, correction: 'The name is Joe Field' } });
    assert.match(letter, /We have put this right: The name is Joe Field/u);
    const restriction = await take('restriction');
    assert.equal((await requests('answer', restriction, '--correction', 'x', ...BY)).code, 2);
    assert.equal((await requests('answer', await take('rectification'), '--correction', ' ', ...BY)).code, 2);
  });
});
