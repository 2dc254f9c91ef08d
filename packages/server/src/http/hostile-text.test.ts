import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { RECEIPT_KEY, START, seededRandom, startApp } from '../app.fixture.ts';
import { newIntegrationKey } from '../integration-keys/integration-key.ts';
import { temporaryDatabase } from '../storage/postgres/database.fixture.ts';
import { openPostgresStorage } from '../storage/postgres/postgres-storage.ts';
import type { Storage } from '../storage/storage.ts';

const { version } = notice.figures;

/** What databases, mail servers, patterns and folding have each stumbled over somewhere. */
const HOSTILE = [
  ...['\0', 'a\0b', '\ud800', 'a\udfff', '\uffff', '\u{10ffff}', '\u202e', '\u2028', '\r\nBcc: al@example.org', '%00', '$1', "' or 1=1 --", '__proto__', '<script>', '=1+1'],
  ...['jo\u200b@example.com', '\u202ejo@example.com', 'jо@example.com', 'İ@example.com', 'jo@xn--a.com', 'jo@１２７.0.0.1', `jo@${'a'.repeat(64)}.com`],
  // These grow as they are folded.
  ...[`${'ﬃ'.repeat(100)}@example.com`, `${'ß'.repeat(200)}@example.com`, `jo@${`${'é'.repeat(20)}.`.repeat(11)}example`, '\ufdfa'.repeat(200), '\u0301\u0316'.repeat(100), 'linkedin.com/in/%', `linkedin.com/in/${'%F0%9F%98%80'.repeat(20)}`],
  ...['1'.repeat(40), '+'.repeat(40), 'tel:0;phone-context=+44', '2026-02-30T00:00:00Z', '9999-12-31T23:59:59.999999999Z'],
];

const CONTACT = { email: 'jo@example.com', phone: '020 7946 0000', postal: '1 High Street' };
const ASKED = { noticeVersion: version, companies: ['ccm'], site: 'commswarehouse', message: 'Hello', locale: 'en-GB' };
const BODIES: Readonly<Record<string, readonly object[]>> = {
  '/v1/requests': [
    { right: 'objection', subject: { name: 'Jo', linkedin: 'linkedin.com/in/jo', ...CONTACT }, ...ASKED },
    { right: 'erasure', subject: CONTACT, representative: { name: 'Al', email: 'al@example.org', authority: 'Her brother' }, ...ASKED },
  ],
  '/v1/acknowledgements': [
    { notice: 'clarion', noticeVersion: version, noticeHash: notice.hash, acknowledged: true, at: START, language: 'en', refuses: ['email'], company: 'ccm', site: 'commswarehouse', form: 'enquiry', subject: CONTACT, key: 'one-answer' },
  ],
  '/v1/preferences/link': [{ email: 'jo@example.com' }],
  '/v1/screen': [{ channel: 'email', company: 'ccm', list: 'news', country: 'GB', contacts: [CONTACT] }],
};

/** The body again for each text in it, with another in its place. */
const withEach = (value: unknown, text: string): readonly unknown[] => {
  if (typeof value === 'string') return [text];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => withEach(inner, text).map((each) => (Array.isArray(value) ? value.with(Number(name), each) : { ...value, [name]: each })));
};

const stores: Readonly<Record<string, (t: TestContext) => Promise<Storage | undefined>>> = {
  SQLite: () => Promise.resolve(undefined),
  async PostgreSQL(t) {
    const storage = await openPostgresStorage(await temporaryDatabase(t));
    await storage.transaction(({ receiptKeys }) => receiptKeys.add(RECEIPT_KEY));
    return storage;
  },
};

describe('hostile text', () => {
  for (const [name, open] of Object.entries(stores))
    it(`in any field is taken or refused, and never fails on ${name}`, async (t) => {
      const other = await open(t);
      const wrap = (own: Storage): Storage => {
        if (other) t.after(() => own.close());
        return other ?? own;
      };
      const { app, storage, time, log } = await startApp(t, { wrap });
      await storage.transaction(({ webhooks }) => webhooks.setEndpoints(['crm']));
      const { token, key } = newIntegrationKey({ name: 'CRM', scopes: ['screen'], at: time.now }, seededRandom('keys'));
      await storage.transaction(({ integrationKeys }) => integrationKeys.add(key));
      let posted = 0;
      const statuses = new Map<number, number>();
      const post = async (path: string, body: unknown): Promise<number> => {
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `hostile-${(posted += 1)}`, Authorization: `Bearer ${token}` };
        const { status } = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        return status;
      };
      for (const [path, bodies] of Object.entries(BODIES))
        for (const body of bodies) {
          assert.ok((await post(path, body)) < 300, path);
          for (const text of HOSTILE) for (const each of withEach(body, text)) assert.ok((await post(path, each)) < 500, `${path} ${JSON.stringify(each)}`);
        }
      t.diagnostic(JSON.stringify(Object.fromEntries(statuses)));
      assert.doesNotMatch(log.join(''), /"level":50|example\.com|High Street/u);
    });
});
