import type { Migration } from './migration.ts';

const COLUMNS = `
  alter table request add column suppression text;
  alter table request add column representative text;
  `;

/** Somebody may ask for another, and an erasure may say what becomes of the suppression entry. */
export const representatives: Migration = { sqlite: COLUMNS, postgres: COLUMNS };
