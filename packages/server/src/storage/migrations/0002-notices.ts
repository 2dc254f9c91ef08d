import type { Migration } from './migration.ts';

/** Every version of the notice that was served. */
export const notices: Migration = {
  sqlite: `
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
  postgres: `
  create table notice (
    version text primary key,
    hash text not null,
    body text not null,
    at text not null
  );

  create function notice_refuse() returns trigger language plpgsql as $$
  begin raise exception 'a notice that was served stays'; end $$;

  create trigger notice_keeps_rows before update or delete or truncate on notice
  for each statement execute function notice_refuse();
  `,
};
