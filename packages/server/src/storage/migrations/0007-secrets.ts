import type { Migration } from './migration.ts';

/** Tokens in mails, kept as hashes, and mail that has an HTML part beside its text. */
export const secrets: Migration = {
  sqlite: `
  create table secret (
    hash blob primary key,
    purpose text not null,
    reference text not null,
    issued_at text not null,
    expires_at text,
    used_at text
  ) strict, without rowid;

  create index secret_reference on secret (reference);
  create index secret_expires on secret (expires_at);

  alter table outbox add column html text not null default '';
  `,
  postgres: `
  create table secret (
    hash bytea primary key,
    purpose text not null,
    reference text not null,
    issued_at text not null,
    expires_at text,
    used_at text
  );

  create index secret_reference on secret (reference);
  create index secret_expires on secret (expires_at);

  alter table outbox add column html text not null default '';
  `,
};
