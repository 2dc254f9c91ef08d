import type { Migration } from './migration.ts';

const columns = (bytes: string, id: string) => `
  create table acknowledgement (
    id ${id},
    reference text not null unique,
    key_hash ${bytes} unique,
    notice text not null,
    version text not null,
    hash text not null,
    acknowledged integer not null,
    at text not null,
    received_at text not null,
    language text not null,
    refuses text not null,
    company text,
    site text,
    form text,
    source text not null,
    objection text
  )`;

const persons = (bytes: string) => `
  create table acknowledgement_person (
    reference text not null references acknowledgement (reference),
    kind text not null,
    hash ${bytes} not null,
    key_id text not null,
    primary key (reference, kind)
  )`;

const BY_HASH = 'create index acknowledgement_person_by_hash on acknowledgement_person (hash);';

/** Records that a notice was shown and acknowledged: by keyed hashes, without a contact detail. */
export const acknowledgements: Migration = {
  sqlite: `${columns('blob', 'integer primary key')} strict;${persons('blob')} strict, without rowid;\n  ${BY_HASH}`,
  postgres: `${columns('bytea', 'bigint generated always as identity primary key')};${persons('bytea')};\n  ${BY_HASH}`,
};
