import type { Migration } from './migration.ts';

/** A person may leave one mailing list: its id becomes part of what a statement is about. */
export const mailingLists: Migration = {
  sqlite: `
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
  postgres: `
  create table suppression_by_list (
    kind text not null,
    hash bytea not null,
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
  );

  insert into suppression_by_list
  select kind, hash, key_id, channel, company, since, reference, effect, cause, turn, '*' from suppression;

  drop table suppression;
  alter table suppression_by_list rename to suppression;
  `,
};
