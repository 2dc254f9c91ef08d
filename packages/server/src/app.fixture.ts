import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createLinks } from '@clarion-privacy/mail';
import type { SuppressionOnErasure } from '@clarion-privacy/notice';
import { notice } from '@clarion-privacy/notice/clarion';
import type { Receipt } from '@clarion-privacy/protocol';
import { pino } from 'pino';
import type { LimitSettings } from './abuse/limit-settings.ts';
import { createApp } from './app.ts';
import { newReceiptKey } from './keys/receipt-key-file.ts';
import type { LinkDays } from './confirmation/confirming.ts';
import { noticesOf } from './notices/notices.ts';
import { receiptSigner } from './receipts/sign-receipt.ts';
import type { Measures } from './observe/measures.ts';
import type { StoredRequest } from './requests/request-store.ts';
import { openSqliteStorage } from './storage/sqlite/sqlite-storage.ts';
import type { Storage } from './storage/storage.ts';
import type { UnsubscribeScope } from './unsubscribe/scope.ts';
import type { SuppressionKey, SuppressionKeys } from './suppression/keys.ts';

export const SITE_ORIGIN = 'https://micro.example.com';
export const BASE_URL = 'https://privacy.example.com';
/** The same in every run. */
export const LINK_KEY = { id: 'abcd', secret: Uint8Array.from(createHash('sha256').update('a link key for tests').digest()) };
export const START = '2026-09-03T10:15:00.000Z';

/** A key that is the same in every run. */
export const keyNamed = (id: string): SuppressionKey => ({
  id,
  secret: createHash('sha256').update(`a key for tests, ${id}`).digest(),
});

/** The key that signs the receipts of every test. */
export const RECEIPT_KEY = newReceiptKey({ random: (length) => createHash('shake256', { outputLength: length }).update('receipts').digest(), now: () => new Date(START) });

/** Bytes that look random and are the same in every run. */
export const seededRandom = (seed: string) => {
  let count = 0;
  return (length: number) => createHash('shake256', { outputLength: length }).update(`${seed} ${(count += 1)}`).digest();
};

export const temporaryFolder = async (t: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'clarion-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** An application on a real database in a folder of its own, with a clock that the test winds. */
export const startApp = async (
  t: TestContext,
  { keys = { current: keyNamed('one'), all: [keyNamed('one')] }, wrap = (storage: Storage) => storage, sendsMail = true, unsubscribeScope, suppressionOnErasure, linkDays, limits, measures }: {
    keys?: SuppressionKeys;
    wrap?: (storage: Storage) => Storage;
    sendsMail?: boolean;
    unsubscribeScope?: UnsubscribeScope;
    suppressionOnErasure?: SuppressionOnErasure;
    linkDays?: LinkDays;
    limits?: LimitSettings;
    measures?: Measures;
  } = {},
) => {
  const folder = await temporaryFolder(t);
  const opened = openSqliteStorage(folder);
  await opened.transaction(({ receiptKeys }) => receiptKeys.add(RECEIPT_KEY));
  const storage = wrap(opened);
  t.after(() => storage.close());
  const log: string[] = [];
  const time = { now: new Date(START) };
  const parts = {
    storage,
    keys,
    clock: () => time.now,
    random: seededRandom('app'),
    notices: noticesOf(suppressionOnErasure ? { ...notice, figures: { ...notice.figures, erasure: { suppression: suppressionOnErasure } } } : notice),
    links: createLinks({ keys: [LINK_KEY], baseUrl: BASE_URL, random: seededRandom('links'), now: () => time.now }),
    signReceipt: receiptSigner({ value: RECEIPT_KEY }),
    sendsMail,
    measures,
    logger: pino({ base: null, timestamp: false }, { write: (line: string) => void log.push(line) }),
    config: {
      baseUrl: BASE_URL,
      unsubscribeScope,
      linkDays,
      limits,
      sites: [
        {
          id: 'commswarehouse',
          name: 'Commswarehouse',
          company: 'commswarehouse',
          origins: [SITE_ORIGIN],
          privacyPage: `${SITE_ORIGIN}/privacy/`,
        },
      ],
    },
  };
  return { app: createApp(parts), parts, storage, folder, log, time };
};

export type StartedApp = Awaited<ReturnType<typeof startApp>>['app'];

/** An objection that names no channel and no company. */
export const OBJECTION = {
  right: 'objection',
  subject: { email: 'jo@example.com' },
  noticeVersion: notice.figures.version,
};

export const postJson = async (
  app: StartedApp,
  body: unknown,
  { key = 'key-0001', headers = {} }: { key?: string | undefined; headers?: Record<string, string> } = {},
): Promise<Response> =>
  app.request('/v1/requests', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key !== '' && { 'Idempotency-Key': key }), ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  });

export const postForm = async (
  app: StartedApp,
  fields: Record<string, string> | [string, string][],
  headers: Record<string, string> = {},
): Promise<Response> =>
  app.request('/v1/requests', { method: 'POST', headers, body: new URLSearchParams(fields) });

export const receiptOf = async (response: Response): Promise<Receipt> => (await response.json()) as Receipt;

export const storedIn = async (storage: Storage): Promise<StoredRequest[]> => Array.fromAsync(storage.requests.list());
