import { createHash, randomBytes } from 'node:crypto';
import { createLinks } from '@clarion-privacy/mail';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { notice } from '@clarion-privacy/notice/clarion';
import pg from 'pg';
import { pino } from 'pino';
import { createApp } from '../../packages/server/src/app.ts';
import { newReceiptKey } from '../../packages/server/src/keys/receipt-key-file.ts';
import { noticesOf } from '../../packages/server/src/notices/notices.ts';
import { receiptSigner } from '../../packages/server/src/receipts/sign-receipt.ts';
import { openPostgresStorage } from '../../packages/server/src/storage/postgres/postgres-storage.ts';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const PERSON = 'person-captured';
const BEGIN = /^begin; set local lock_timeout = \d+; (select pg_advisory_xact_lock\(.*\))$/u;

/** The statements of the transaction in which the server takes one objection, as a script of pgbench. */
export const capturedIntake = (url: string): Promise<string> =>
  recording(async (statements) => {
    const storage = await openPostgresStorage(url);
    const now = () => new Date();
    const key = { id: 's-captured', secret: randomBytes(32) };
    const receiptKey = newReceiptKey({ random: randomBytes, now });
    await storage.transaction(({ receiptKeys }) => receiptKeys.add(receiptKey));
    const app = createApp({
      ...{ storage, keys: { current: key, all: [key] }, clock: now, random: randomBytes, notices: noticesOf(notice), sendsMail: false },
      links: createLinks({ keys: [{ id: 'abcd', secret: randomBytes(32) }], baseUrl: 'http://localhost', random: randomBytes, now }),
      signReceipt: receiptSigner({ value: receiptKey }),
      logger: pino({ level: 'silent' }),
      config: { baseUrl: 'http://localhost', sites: [] },
    });
    const take = async (person: string): Promise<string> => {
      const body = JSON.stringify({ right: 'objection', subject: { email: `${person}@example.com` }, noticeVersion: figures.version });
      const headers = { 'content-type': 'application/json', 'idempotency-key': `captured-${person}` };
      const response = await app.request('/v1/requests', { method: 'POST', headers, body });
      return ((await response.json()) as { reference: string }).reference;
    };
    try {
      // The first clears away old answers, as a server does once an hour.
      await take('person-first');
      const before = statements.length;
      const reference = await take(PERSON);
      return script(statements.slice(before), [reference, PERSON]);
    } finally {
      await storage.close();
    }
  });

/** Tells what goes to PostgreSQL meanwhile; the driver is left as it was. */
async function recording<T>(work: (statements: readonly Statement[]) => Promise<T>): Promise<T> {
  const statements: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...words: unknown[]) {
    const [first, values] = words as [string | Statement, readonly unknown[] | undefined];
    statements.push(typeof first === 'string' ? { text: first, values: values ?? [] } : { text: first.text, values: first.values ?? values ?? [] });
    return Reflect.apply(query, this, words) as unknown;
  } as typeof query;
  try {
    return await work(statements);
  } finally {
    pg.Client.prototype.query = query;
  }
}

/** Each transaction of the script is of a request of its own: what is unique in the captured one follows a random number. */
function script(statements: readonly Statement[], unique: readonly string[]): string {
  const begin = statements.findIndex(({ text }) => BEGIN.test(text));
  const commit = statements.findIndex(({ text }) => text === 'commit');
  if (begin < 0 || commit < begin) throw new Error('The server did not take a request in one transaction.');
  let lastHash: Buffer | undefined;
  const lines = statements.slice(begin, commit + 1).flatMap(({ text, values }) => {
    const [, lock] = BEGIN.exec(text) ?? [];
    // pgbench prepares one statement at a time; its lock_timeout comes by PGOPTIONS.
    if (lock !== undefined) return ['begin;', `${lock};`];
    if (/^select .* from "audit"/u.test(text)) return [`${filled(text, values.map(String))} \\gset last_`];
    if (/^insert into "audit"/u.test(text)) {
      lastHash = values[5] as Buffer;
      const rest = values.slice(1).map((value) => (value === lastHash ? ':last_hash::bytea' : expression(value, unique)));
      return [`${filled(text, [':last_seq::bigint + 1', ...rest])};`];
    }
    return [`${filled(text, values.map((value) => expression(value, unique)))};`];
  });
  return ['\\set n random(1, 1000000000000000)', ...lines, ''].join('\n');
}

const filled = (text: string, values: readonly string[]): string => text.replace(/\$(\d+)/gu, (_, number: string) => values[Number(number) - 1]!);

/** A value in SQL, without a colon, behind which pgbench would look for a variable. A hash becomes that of the number, so that its place in an index is as random. */
function expression(value: unknown, unique: readonly string[]): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `array[${value.map((each) => expression(each, unique)).join(', ')}]`;
  if (value instanceof Uint8Array) {
    if (value.length === 0) return "'\\x'::bytea";
    const name = createHash('sha256').update(value).digest('hex').slice(0, 8);
    return `sha256(convert_to(:n::text || '${name}', 'UTF8'))`;
  }
  const literal = `E'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`;
  return unique.reduce((text, each) => (String(value).includes(each) ? `replace(${text}, '${each}', 'N' || :n::text)` : text), literal);
}
