import type { Migration } from './migration.ts';

/** Up to which request all are found by what their person can be recognised by, so that no start looks through all of them. */
export const namedRequests: Migration = {
  sqlite: 'create table named_up_to (part integer primary key, request_id integer not null) strict;',
  postgres: 'create table named_up_to (part integer primary key, request_id bigint not null);',
};
