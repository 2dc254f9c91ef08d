import type { Migration } from './migration.ts';

/** Why the team looks at a request before it works on it. */
export const review: Migration = {
  sqlite: 'alter table request add column review text;',
  postgres: 'alter table request add column review text;',
};
