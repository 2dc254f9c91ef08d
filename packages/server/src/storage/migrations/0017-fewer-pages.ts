import type { Migration } from './migration.ts';

const CLOSED = `
  drop index request_closed;
  create index request_closed on request (closed_at) where closed_at is not null;`;

const byRequest = ({ id, bytes, end }: { readonly id: string; readonly bytes: string; readonly end: string }) => `
  create table request_identifier_by_request (
    request_id ${id} not null,
    hash ${bytes} not null,
    kind text not null,
    key_id text not null,
    primary key (request_id, hash)
  )${end};

  insert into request_identifier_by_request
  select request.id, named.hash, named.kind, named.key_id from request_identifier named join request on request.reference = named.reference
  order by request.id;

  drop table request_identifier;
  alter table request_identifier_by_request rename to request_identifier;
  create index request_identifier_hash on request_identifier (hash);`;

/**
 * Fewer pages of the database are written for each request: what stands under a random hash or reference dirties a page of its own,
 * what comes in the order of its requests shares one. An answer of a thousand bytes has no place in an index.
 */
export const fewerPages: Migration = {
  sqlite: `${CLOSED}
  ${byRequest({ id: 'integer', bytes: 'blob', end: ' strict, without rowid' })}

  create trigger request_identifier_keeps_key after insert on request_identifier
  begin insert into kept_key values (new.key_id) on conflict do nothing; end;

  create table idempotency_in_order (
    key_hash blob not null primary key,
    body_hash blob not null,
    status integer not null,
    body text not null,
    at text not null
  ) strict;

  insert into idempotency_in_order select key_hash, body_hash, status, body, at from idempotency order by at;
  drop table idempotency;
  alter table idempotency_in_order rename to idempotency;
  create index idempotency_at on idempotency (at);
  `,
  postgres: `${CLOSED}
  ${byRequest({ id: 'bigint', bytes: 'bytea', end: '' })}

  create trigger request_identifier_keeps_key after insert on request_identifier
  for each row execute function kept_key_add();
  `,
};
