import type { Migration } from './migration.ts';

/** Keys by which other systems call this one, as hashes. */
export const integrationKeys: Migration = {
  sqlite: `
  create table integration_key (
    id text primary key,
    name text not null,
    scopes text not null,
    hash blob not null,
    created_at text not null,
    used_on text,
    revoked_at text
  ) strict, without rowid;
  `,
  postgres: `
  create table integration_key (
    id text primary key,
    name text not null,
    scopes text not null,
    hash bytea not null,
    created_at text not null,
    used_on text,
    revoked_at text
  );
  `,
};
