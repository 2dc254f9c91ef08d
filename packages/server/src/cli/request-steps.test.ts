import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { temporaryFolder } from '../app.fixture.ts';
import { findBreak } from '../audit/chain.ts';
import { judgeReceipt } from '../receipts/judge-receipt.ts';
import { canonicalPostal } from '../suppression/canonical-postal.ts';
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts';
import { runHere } from './command.fixture.ts';

/** The commands of a team that took one request by telephone. */
const team = async (t: TestContext, { smtp = 'smtp://localhost:2525' }: { smtp?: string } = {}) => {
  const folder = await temporaryFolder(t);
  await openSqliteStorage(join(folder, '.clarion')).close();
  const time = { now: new Date('2026-11-25T09:00:00Z') };
  let bytes = 0;
  const requests = async (...words: string[]) => {
    const { code, stdout, stderr: told } = await runHere(['requests', ...words], {
      folder,
      variables: smtp === '' ? {} : { CLARION_SMTP: smtp },
      now: () => time.now,
      random: (length) => Buffer.alloc(length, (bytes += 1)),
    });
    return { code, stdout, told };
  };
  const inside = async <T>(work: (storage: ReturnType<typeof openSqliteStorage>) => Promise<T>): Promise<T> => {
    const storage = openSqliteStorage(join(folder, '.clarion'));
    try {
      return await work(storage);
    } finally {
      await storage.close();
    }
  };
  const take = async (...words: string[]) => (await requests('take', '--way', 'phone', '--by', 'Sam Field', ...words)).stdout.trim();
  return { requests, take, inside, time, folder };
};

const BY = ['--by', 'Sam Field'] as const;

describe('clarion-privacy requests take', () => {
  for (const way of ['call', 'phone', 'post', 'email'] as const)
    it(`(object.way.${way}) takes an objection that came by ${way}, which binds at once, and starts its clock when it came`, async (t) => {
      const { requests, inside } = await team(t);
      const { code, stdout, told } = await requests('take', '--right', 'objection', '--email', 'jo@example.com', '--way', way, '--received', '2026-11-20', ...BY);
      assert.equal(code, 0, told);
      const { request, steps, entries, mails } = await inside(async (storage) => ({
        request: await storage.requests.find(stdout.trim()),
        steps: await storage.requests.stepsOf(stdout.trim()),
        entries: (await Array.fromAsync(storage.audit.list())).filter(({ event }) => event === 'request.received').map(({ details }) => (JSON.parse(details) as { suppressionEntries: number }).suppressionEntries),
        mails: await storage.outbox.size(),
      }));
      assert.deepEqual([request?.way, request?.promisedBy, request?.dueBy], [way, '2026-12-20', '2026-12-20']);
      assert.deepEqual(steps.map(({ step, by }) => [step, by]), [['receive', { who: 'team', name: 'Sam Field' }]]);
      assert.deepEqual([entries, mails], [[1], 1]);
    });

  it('gives a signed receipt into a new file, for the person whom no page gave one, and takes nothing where it has no place', async (t) => {
    const { requests, inside, folder } = await team(t);
    const file = join(folder, 'receipt.json');
    const words = ['take', '--right', 'erasure', '--postal', '1 High Street\nLondon', '--way', 'post', '--received', '2026-11-20', '--receipt', file, ...BY];
    const { code, stdout, told } = await requests(...words);
    assert.equal(code, 0, told);
    const judgement = await inside(async ({ receiptKeys }) => judgeReceipt(readFileSync(file, 'utf8'), await receiptKeys.list(), { kind: 'postal', canonical: canonicalPostal('1 high street, london')! }));
    assert.ok(judgement.kind === 'genuine');
    assert.deepEqual([judgement.person, judgement.claims.reference, judgement.claims.dueBy], ['same', stdout.trim(), '2026-12-20']);
    const again = await requests(...words);
    assert.deepEqual([again.code, (await inside(({ requests: kept }) => Array.fromAsync(kept.list()))).length], [1, 1]);
    assert.match(again.told, /name a new file/u);
  });

  it('refuses a day that is to come, a way that is none, and a request of nobody', async (t) => {
    const { requests } = await team(t);
    for (const [words, message] of [
      [['--right', 'access', '--way', 'phone', '--email', 'jo@example.com', '--received', '2026-11-26', ...BY], /not a later one than today/u],
      [['--right', 'access', '--way', 'form', '--email', 'jo@example.com', ...BY], /--way is one of call, phone, post, email/u],
      [['--right', 'access', '--way', 'phone', '--email', 'jo@example.com'], /Name who acts/u],
      [['--right', 'access', '--way', 'phone', ...BY], /Give an email address, a telephone number or a postal address/u],
    ] as const) {
      const { code, told } = await requests('take', ...words);
      assert.notEqual(code, 0);
      assert.match(told, message);
    }
  });
});

describe('clarion-privacy requests, step by step', () => {
  it('(access.time) pauses, resumes, extends and answers, each by name, in the history and in the audit', async (t) => {
    const { requests, take, inside, time } = await team(t);
    const reference = await take('--right', 'access', '--email', 'jo@example.com', '--name', 'Jo Field');
    const at = async (day: string, ...words: string[]) => {
      time.now = new Date(`${day}T09:00:00Z`);
      const { code, told } = await requests(...words);
      assert.equal(code, 0, told);
      return told;
    };
    await at('2026-11-26', 'acknowledge', reference, ...BY);
    await at('2026-11-27', 'pause', reference.toLowerCase().replaceAll('-', ''), '--for', 'identity', '--text', 'A copy of a bill', ...BY);
    assert.match(await at('2026-12-01', 'resume', reference, ...BY), /is in-progress, due on 2026-12-29/u);
    assert.match(await at('2026-12-02', 'extend', reference, '--reason', 'Five systems', ...BY), /is extended, due on 2027-03-01/u);
    await at('2027-01-10', 'answer', reference, '--text', 'It is in the bundle', '--by', 'Kim West');
    const { steps, audit, broken, mails } = await inside(async (storage) => ({
      steps: await storage.requests.stepsOf(reference),
      audit: await Array.fromAsync(storage.audit.list()),
      broken: await findBreak(storage.audit.list()),
      mails: await storage.outbox.size(),
    }));
    assert.deepEqual(steps.map(({ status, by }) => `${status} ${by.who === 'team' ? by.name : by.who}`), [
      'received Sam Field',
      'acknowledged Sam Field',
      'awaiting-identity Sam Field',
      'in-progress Sam Field',
      'extended Sam Field',
      'fulfilled Kim West',
    ]);
    assert.deepEqual(audit.map(({ event }) => event), ['receipt-key.published', 'request.received', ...new Array<string>(5).fill('request.changed')]);
    assert.equal(broken, undefined);
    assert.doesNotMatch(JSON.stringify(audit), /Sam|Kim|Jo |jo@|bundle|bill/u);
    assert.equal(mails, 5);
  });

  it('refuses no objection, extends nothing twice, and says why in one line', async (t) => {
    const { requests, take } = await team(t);
    const objection = await take('--right', 'objection', '--email', 'jo@example.com');
    const refused = await requests('refuse', objection, '--reason', 'No', ...BY);
    assert.deepEqual([refused.code, refused.told.split('\n').length], [1, 1]);
    assert.match(refused.told, /never takes the step "refuse"/u);
    assert.match((await requests('extend', 'AAAA-AAAA-AAAA', '--reason', 'x', ...BY)).told, /There is no request AAAA-AAAA-AAAA/u);
    assert.equal((await requests('extend', objection, ...BY)).code, 2);
    assert.equal((await requests('pause', objection, '--text', 'x', ...BY)).code, 2);
  });

  it('shows a request with its history, and its person and their words only when asked to', async (t) => {
    const { requests, take } = await team(t);
    const reference = await take('--right', 'access', '--email', 'jo@example.com', '--name', 'Jo Field', '--message', 'All since May');
    await requests('answer', reference, '--text', 'Here, Jo', ...BY);
    const masked = (await requests('show', reference)).stdout;
    assert.match(masked, /status {6}fulfilled/u);
    assert.match(masked, /fulfil .*Sam Field/u);
    assert.doesNotMatch(masked, /jo@|Jo|May/u);
    const full = (await requests('show', reference, '--full')).stdout;
    for (const words of ['jo@example.com', 'Jo Field', 'All since May', 'Here, Jo']) assert.ok(full.includes(words), words);
    assert.equal((JSON.parse((await requests('show', reference, '--json')).stdout) as { status: string }).status, 'fulfilled');
  });

  it('says that the person is to be told in another way where no mail can tell them', async (t) => {
    const { requests, take } = await team(t, { smtp: '' });
    const reference = await take('--right', 'access', '--email', 'jo@example.com');
    assert.match((await requests('acknowledge', reference, ...BY)).told, /CLARION_SMTP is not set: tell the person yourself/u);
  });
});
