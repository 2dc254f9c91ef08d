import type { Migration } from './migration.ts';

/** A person may be known by a LinkedIn profile alone. */
export const linkedin: Migration = {
  sqlite: 'alter table request add column linkedin text;',
  postgres: 'alter table request add column linkedin text;',
};
