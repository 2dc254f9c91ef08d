import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalEmail, canonicalPhone } from '@clarion-privacy/server';
import Sqlite, { type Database } from 'better-sqlite3';
import { stopsAfter, type Said, type Stop } from './stops.ts';

/** A person as a sales person writes them down. */
export interface Entry {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly company: string;
  /** When they were last in touch, where anybody noted it. */
  readonly lastContact?: LastContact | undefined;
}

export interface LastContact {
  /** Year, month and day. */
  readonly on: string;
  /** Of what kind it was, such as `call`. */
  readonly by: string;
}

export interface Contact extends Entry {
  readonly id: number;
  readonly stops: readonly Stop[];
  /** What the person asked to have put right; empty where nothing is. */
  readonly correction: string;
}

/** An event that arrived, without the person. */
export interface Arrival {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly receivedAt: string;
  /** The person's details, masked. */
  readonly about: string;
}

/** What a person is found by, in canonical spelling. */
export interface Found {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

const SCHEMA = `
create table if not exists contacts (
  id integer primary key, name text not null, email text not null, phone text not null, company text not null,
  found_email text unique, found_phone text unique, added_at text not null,
  stops text not null default '[]', correction text not null default '', corrected_at text not null default '',
  last_contact text not null default '', contact_type text not null default ''
);
create table if not exists said (
  contact integer not null references contacts on delete cascade, kind text not null, at text not null, type text not null,
  reference text not null, data text not null
);
create index if not exists said_of on said (contact);
create table if not exists arrivals (id text primary key, type text not null, at text not null, received_at text not null, about text not null);
`;

/** The CRM's own database; it shares nothing with the backend's. */
export class ContactStore {
  readonly #db: Database;

  private constructor(db: Database) {
    this.#db = db;
  }

  static open(folder: string): ContactStore {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const db = new Sqlite(join(folder, 'crm.sqlite'));
    db.pragma('journal_mode = wal');
    // An event is answered once it is kept, and is not sent again.
    db.pragma('synchronous = full');
    db.pragma('foreign_keys = on');
    db.pragma('secure_delete = on');
    db.exec(SCHEMA);
    // A database of an earlier demo has no place for it.
    const names = (db.pragma('table_info(contacts)') as { name: string }[]).map(({ name }) => name);
    for (const column of ['last_contact', 'contact_type']) if (!names.includes(column)) db.exec(`alter table contacts add column ${column} text not null default ''`);
    return new ContactStore(db);
  }

  close(): void {
    this.#db.close();
  }

  /** Everything or nothing of what `work` does. */
  transaction<Result>(work: () => Result): Result {
    return this.#db.transaction(work).immediate();
  }

  /** Whether the demo's contacts were put in once: who was erased since does not come back with a restart. */
  get seeded(): boolean {
    return this.#db.pragma('user_version', { simple: true }) === 1;
  }

  markSeeded(): void {
    this.#db.pragma('user_version = 1');
  }

  /** Adds a contact; undefined where one with the same address or number is there. */
  add(entry: Entry, at: string): number | undefined {
    const { email, phone } = foundBy(entry);
    if (this.find({ email, phone }).length > 0) return undefined;
    const { lastInsertRowid } = this.#db
      .prepare('insert into contacts (name, email, phone, company, found_email, found_phone, added_at, last_contact, contact_type) values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(entry.name, entry.email, entry.phone, entry.company, email ?? null, phone ?? null, at, entry.lastContact?.on ?? '', entry.lastContact?.by ?? '');
    return Number(lastInsertRowid);
  }

  find({ email, phone }: Found): readonly number[] {
    return this.#db
      .prepare('select id from contacts where found_email = ? or found_phone = ?')
      .pluck()
      .all(email ?? null, phone ?? null) as number[];
  }

  get(id: number): Contact | undefined {
    const row = this.#db.prepare('select * from contacts where id = ?').get(id) as Row | undefined;
    return row && contactOf(row);
  }

  list(limit: number, offset: number): readonly Contact[] {
    return (this.#db.prepare('select * from contacts order by name collate nocase, id limit ? offset ?').all(limit, offset) as Row[]).map(contactOf);
  }

  all(): readonly Contact[] {
    return (this.#db.prepare('select * from contacts order by id').all() as Row[]).map(contactOf);
  }

  tally(): { readonly all: number; readonly held: number } {
    return this.#db.prepare(`select count(*) as "all", count(*) filter (where stops <> '[]') as held from contacts`).get() as { all: number; held: number };
  }

  /** Keeps what was said of a contact, and what holds for it now. */
  keepSaid(contact: number, { kind, at, type, reference, data }: Said): void {
    this.#db.prepare('insert into said values (?, ?, ?, ?, ?, ?)').run(contact, kind, at, type, reference, JSON.stringify(data));
    const rows = this.#db.prepare('select kind, at, type, reference, data from said where contact = ?').all(contact) as (Omit<Said, 'data'> & { data: string })[];
    const stops = stopsAfter(rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Said['data'] })));
    this.#db.prepare('update contacts set stops = ? where id = ?').run(JSON.stringify(stops), contact);
  }

  /** The youngest correction stays, whichever arrived last. */
  keepCorrection(contact: number, correction: string, at: string): void {
    this.#db.prepare('update contacts set correction = ?, corrected_at = ? where id = ? and corrected_at < ?').run(correction, at, contact, at);
  }

  /** Removes a contact, unless it was added after that moment. */
  remove(contact: number, at: string): void {
    this.#db.prepare('delete from contacts where id = ? and added_at <= ?').run(contact, at);
  }

  /** Removes a contact whose period is over, unless they were in touch since the day from which it counts. */
  removeDue(contact: number, lastContactOn: string): void {
    this.#db.prepare('delete from contacts where id = ? and last_contact <= ?').run(contact, lastContactOn);
  }

  /** Keeps that an event arrived; false where it was here before. */
  arrived({ id, type, at, receivedAt, about }: Arrival): boolean {
    return this.#db.prepare('insert into arrivals values (?, ?, ?, ?, ?) on conflict do nothing').run(id, type, at, receivedAt, about).changes === 1;
  }

  arrivals(limit: number): readonly Arrival[] {
    return this.#db.prepare('select id, type, at, received_at as receivedAt, about from arrivals order by received_at desc, rowid desc limit ?').all(limit) as Arrival[];
  }
}

type Row = Entry & { readonly id: number; readonly stops: string; readonly correction: string; readonly last_contact: string; readonly contact_type: string };

const contactOf = ({ id, name, email, phone, company, stops, correction, last_contact: on, contact_type: by }: Row): Contact => ({
  ...{ id, name, email, phone, company, correction },
  stops: JSON.parse(stops) as Stop[],
  ...(on !== '' && { lastContact: { on, by } }),
});

/** What a contact is found by, whatever the spelling. */
export const foundBy = ({ email, phone }: Pick<Entry, 'email' | 'phone'>): Found => ({ email: canonicalEmail(email), phone: canonicalPhone(phone) });
