import type { Migration } from './migration.ts';

/** The public keys of receipts, kept for ever: a receipt outlives the key that signed it, and its request. */
export const receiptKeys: Migration = {
  sqlite: `
  create table receipt_key (
    id text primary key,
    x text not null,
    created_at text not null
  ) strict;

  create trigger receipt_key_keeps_rows before delete on receipt_key
  begin select raise(abort, 'a key that signed receipts stays'); end;

  create trigger receipt_key_keeps_values before update on receipt_key
  begin select raise(abort, 'a key that signed receipts stays'); end;

  -- Also stops "insert or replace", which fires no delete trigger.
  create trigger receipt_key_keeps_ids before insert on receipt_key
  when exists (select 1 from receipt_key where id = new.id)
  begin select raise(abort, 'a key that signed receipts stays'); end;
  `,
  postgres: `
  create table receipt_key (
    id text primary key,
    x text not null,
    created_at text not null
  );

  create function receipt_key_refuse() returns trigger language plpgsql as $$
  begin raise exception 'a key that signed receipts stays'; end $$;

  create trigger receipt_key_keeps_rows before update or delete or truncate on receipt_key
  for each statement execute function receipt_key_refuse();
  `,
};
