import { randomBytes, randomFillSync } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSuppressionKeys } from '../../packages/server/src/keys/suppression-keys.ts';
import { openSqliteStorage, SQLITE_FILE } from '../../packages/server/src/storage/sqlite/sqlite-storage.ts';
import { hashIdentifier } from '../../packages/server/src/suppression/identifier.ts';
import type { Identifier } from '../../packages/server/src/suppression/identifier.ts';
import { LiveFilter } from '../../packages/server/src/suppression/live-filter.ts';

/** One contact in so many has objected. */
const HELD_EVERY = 500;
const HASH_BYTES = 32;
const TOP_BYTES = 6;

/** A contact as a list has it. */
export const rowOf = (number: number): string =>
  `Person ${number},Person-${number}@Example.com,020 7946 0${String(number % 1_000).padStart(3, '0')},https://www.linkedin.com/in/person-${number}`;
export const HEADER = 'Name,Email,Phone,LinkedIn';

export const isHeld = (number: number): boolean => number % HELD_EVERY === 0;
export const heldAmong = (contacts: number): number => Math.ceil(contacts / HELD_EVERY);

/** What a contact is recognised by, in the one spelling of each. */
export const identifiersOf = (number: number): readonly Identifier[] => [
  { kind: 'email', canonical: `person-${number}@example.com` },
  { kind: 'phone', canonical: `+44207946${String(number % 1_000).padStart(4, '0')}` },
  { kind: 'linkedin', canonical: `linkedin.com/in/person-${number}` },
];

/** Who objected did so by email address or by LinkedIn profile, in turn. */
const objectedBy = (number: number): Identifier => identifiersOf(number)[(number / HELD_EVERY) % 2 === 0 ? 0 : 2]!;

/** Writes a list of so many contacts. */
export async function writeContacts(file: string, contacts: number): Promise<void> {
  const output = createWriteStream(file);
  output.write(`${HEADER}\n`);
  for (let number = 0; number < contacts; number += 1) if (!output.write(`${rowOf(number)}\n`)) await once(output, 'drain');
  output.end();
  await once(output, 'finish');
}

/** A data folder with a suppression file of so many entries; nobody can tell made-up hashes from those of people. */
export async function makeEntries(folder: string, entries: number, contacts: number): Promise<{ readonly seconds: number; readonly filterSeconds: number }> {
  const start = performance.now();
  await openSqliteStorage(folder).close();
  const { current } = openSuppressionKeys(folder, [], { random: randomBytes, now: () => new Date() });
  const real = Array.from({ length: heldAmong(contacts) }, (_, each) => objectedBy(each * HELD_EVERY))
    .map(({ kind, canonical }) => ({ kind, hash: hashIdentifier(kind, canonical, current) }))
    .sort((a, b) => a.hash.compare(b.hash));
  const database = new Database(join(folder, SQLITE_FILE));
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = off');
  // In the order of the hashes every page is written once. The filter is made of the table afterwards, as after an upgrade.
  database.exec('begin; drop trigger suppression_logged');
  const logged = "create trigger suppression_logged after insert on suppression begin insert into suppression_log (prefix) values (substr(new.hash, 1, 10)); end";
  const insert = database.prepare<[string, Buffer, string, string, string]>(
    "insert into suppression (kind, hash, key_id, channel, company, since, reference, effect, cause, turn, list) values (?, ?, ?, '*', '*', ?, ?, 'suppress', 'objection', 1, '*')",
  );
  const since = '2026-09-03T10:15:00.000Z';
  let next = 0;
  const putReal = (before?: Buffer): void => {
    for (; next < real.length && (!before || real[next]!.hash.compare(before) < 0); next += 1)
      insert.run(real[next]!.kind, real[next]!.hash, current.id, since, 'AAAA-AAAA-AAAA');
  };
  const hash = Buffer.alloc(HASH_BYTES);
  const filler = entries - real.length;
  for (let each = 0; each < filler; each += 1) {
    randomFillSync(hash, TOP_BYTES);
    hash.writeUIntBE(Math.floor(((each + Math.random()) * 2 ** (8 * TOP_BYTES)) / filler), 0, TOP_BYTES);
    putReal(hash);
    insert.run('email', hash, current.id, since, 'BBBB-BBBB-BBBB');
    if (each % 500_000 === 499_999) database.exec('commit; begin');
  }
  putReal();
  database.exec(`${logged}; commit`);
  database.pragma('wal_checkpoint(truncate)');
  database.close();
  const made = performance.now();
  const storage = openSqliteStorage(folder);
  await new LiveFilter(storage.suppression).keep((work) => storage.transaction(({ suppression }) => work(suppression)));
  await storage.close();
  return { seconds: (made - start) / 1_000, filterSeconds: (performance.now() - made) / 1_000 };
}
