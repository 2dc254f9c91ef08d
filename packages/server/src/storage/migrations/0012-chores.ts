import type { Migration } from './migration.ts';

const TABLES = (end: string): string => `
  create table chore (
    name text primary key,
    done_on text not null,
    claimed_until text not null
  )${end};

  -- A date that moves is another date, of which the team is reminded anew.
  create table reminder (
    reference text not null,
    due_by text not null,
    days integer not null,
    primary key (reference, due_by, days)
  )${end};
  `;

/** What is done once a day, and of what the team was reminded. */
export const chores: Migration = { sqlite: TABLES(' strict'), postgres: TABLES('') };
