/**
 * Each brings the schema from the version before it to its own, its place in this list. What was
 * released never changes: a new need is a new entry at the end.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table request (
    id integer primary key autoincrement,
    reference text not null unique,
    "right" text not null,
    status text not null,
    received_at text not null,
    promised_by text not null,
    statutory_by text not null,
    due_by text not null,
    notice_version text not null,
    name text,
    email text,
    phone text,
    postal text,
    channels text,
    companies text,
    site text,
    message text,
    locale text
  ) strict;

  -- No foreign key to the request: an entry outlives the request that asked for it.
  create table suppression (
    kind text not null,
    hash blob not null,
    key_id text not null,
    channel text not null,
    company text not null,
    since text not null,
    reference text not null,
    primary key (hash, channel, company)
  ) strict, without rowid;

  create table audit (
    seq integer primary key,
    at text not null,
    event text not null,
    reference text not null,
    details text not null,
    previous_hash blob not null,
    hash blob not null
  ) strict;

  create trigger audit_keeps_rows before delete on audit
  begin select raise(abort, 'the audit trail is append-only'); end;

  create trigger audit_keeps_values before update on audit
  begin select raise(abort, 'the audit trail is append-only'); end;

  -- Also stops "insert or replace", which fires no delete trigger.
  create trigger audit_keeps_order before insert on audit
  when new.seq is not (select coalesce(max(seq), 0) + 1 from audit)
  begin select raise(abort, 'the audit trail is append-only'); end;

  create table idempotency (
    key_hash blob primary key,
    body_hash blob not null,
    status integer not null,
    body text not null,
    at text not null
  ) strict, without rowid;

  create index idempotency_at on idempotency (at);
  `,
  `
  create table notice (
    version text primary key,
    hash text not null,
    body text not null,
    at text not null
  ) strict;

  create trigger notice_keeps_rows before delete on notice
  begin select raise(abort, 'a notice that was served stays'); end;

  create trigger notice_keeps_values before update on notice
  begin select raise(abort, 'a notice that was served stays'); end;

  -- Also stops "insert or replace", which fires no delete trigger.
  create trigger notice_keeps_versions before insert on notice
  when exists (select 1 from notice where version = new.version)
  begin select raise(abort, 'a notice that was served stays'); end;
  `,
  // What a person says can be taken back: an entry becomes their last word on one channel and company.
  `
  alter table suppression add column effect text not null default 'suppress';
  alter table suppression add column cause text not null default 'objection';
  alter table suppression add column turn integer not null default 0;

  create table tracking (
    hash blob primary key,
    key_id text not null,
    opens text not null,
    clicks text not null
  ) strict, without rowid;

  create table preference_event (
    id integer primary key autoincrement,
    hash blob not null,
    key_id text not null,
    at text not null,
    reference text not null,
    cause text not null,
    undoes text,
    after text not null,
    before text not null
  ) strict;

  create index preference_event_hash on preference_event (hash, id);

  -- Counted by day, so that no reason is anyone's.
  create table unsubscribe_reason (
    day text not null,
    reason text not null,
    count integer not null,
    primary key (day, reason)
  ) strict, without rowid;

  create table outbox (
    id integer primary key autoincrement,
    kind text not null,
    recipient text not null,
    subject text not null,
    body text not null,
    created_at text not null,
    due_at text not null,
    attempts integer not null
  ) strict;

  create index outbox_due on outbox (due_at);

  create table outbox_window (
    hash blob primary key,
    at text not null
  ) strict, without rowid;
  `,
  // A person may leave one mailing list: its id becomes part of what a statement is about.
  `
  create table suppression_by_list (
    kind text not null,
    hash blob not null,
    key_id text not null,
    channel text not null,
    company text not null,
    since text not null,
    reference text not null,
    effect text not null,
    cause text not null,
    turn integer not null,
    list text not null,
    primary key (hash, channel, company, list)
  ) strict, without rowid;

  insert into suppression_by_list
  select kind, hash, key_id, channel, company, since, reference, effect, cause, turn, '*' from suppression;

  drop table suppression;
  alter table suppression_by_list rename to suppression;
  `,
];
