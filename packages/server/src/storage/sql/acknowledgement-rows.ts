import type { Kysely, Selectable } from 'kysely';
import type { Channel } from '@clarion-privacy/protocol';
import type {
  AcknowledgedBy,
  AcknowledgementReader,
  AcknowledgementSource,
  AcknowledgementStore,
  StoredAcknowledgement,
} from '../../acknowledgements/acknowledgement-store.ts';
import type { IdentifierKind } from '../../suppression/identifier.ts';
import type { AcknowledgementTable, Tables } from './tables.ts';

type Row = Selectable<AcknowledgementTable>;

/** Rows read at a time, so that no reader holds a connection while its caller works. */
const PAGE = 500;

/** Acknowledgements in a table, and whose they are in another. */
export const acknowledgementRows = (db: Kysely<Tables>): AcknowledgementReader & AcknowledgementStore => ({
  async *list() {
    let last = 0;
    for (;;) {
      const rows = await db.selectFrom('acknowledgement').selectAll().where('id', '>', last).orderBy('id').limit(PAGE).execute();
      yield* await withPersons(db, rows);
      if (rows.length < PAGE) return;
      last = Number(rows.at(-1)!.id);
    }
  },
  async findByHashes(hashes) {
    if (hashes.length === 0) return [];
    const found = db.selectFrom('acknowledgement_person').select('reference').where('hash', 'in', hashes);
    return withPersons(db, await db.selectFrom('acknowledgement').selectAll().where('reference', 'in', found).orderBy('id').execute());
  },
  async forget(hashes) {
    await db.deleteFrom('acknowledgement_person').where('hash', 'in', [...hashes]).execute();
  },
  async findByKey(hashes) {
    if (hashes.length === 0) return undefined;
    return (await withPersons(db, await db.selectFrom('acknowledgement').selectAll().where('key_hash', 'in', hashes).execute()))[0];
  },
  async add(record, keyHash) {
    await db.insertInto('acknowledgement').values(toRow(record, keyHash)).execute();
    const { reference } = record;
    const persons = record.by.map(({ kind, hash, keyId }) => ({ reference, kind, hash, key_id: keyId }));
    if (persons.length > 0) await db.insertInto('acknowledgement_person').values(persons).execute();
  },
  async purge(before) {
    const old = db.selectFrom('acknowledgement').select('reference').where('received_at', '<', before);
    await db.deleteFrom('acknowledgement_person').where('reference', 'in', old).execute();
    const { numDeletedRows } = await db.deleteFrom('acknowledgement').where('received_at', '<', before).executeTakeFirst();
    return Number(numDeletedRows);
  },
});

const withPersons = async (db: Kysely<Tables>, rows: readonly Row[]): Promise<readonly StoredAcknowledgement[]> => {
  if (rows.length === 0) return [];
  const references = rows.map(({ reference }) => reference);
  const persons = await db.selectFrom('acknowledgement_person').selectAll().where('reference', 'in', references).orderBy('kind').execute();
  return rows.map((row) =>
    toRecord(
      row,
      persons.filter(({ reference }) => reference === row.reference).map(({ kind, hash, key_id: keyId }) => ({ kind: kind as IdentifierKind, hash, keyId })),
    ),
  );
};

const toRow = (record: StoredAcknowledgement, keyHash: Buffer | undefined) => ({
  reference: record.reference,
  key_hash: keyHash ?? null,
  notice: record.notice,
  version: record.noticeVersion,
  hash: record.noticeHash,
  acknowledged: record.acknowledged ? 1 : 0,
  at: record.at,
  received_at: record.receivedAt,
  language: record.language,
  refuses: JSON.stringify(record.refuses),
  company: record.company ?? null,
  site: record.site ?? null,
  form: record.form ?? null,
  source: record.source,
  objection: record.objection ?? null,
});

const toRecord = (row: Row, by: readonly AcknowledgedBy[]): StoredAcknowledgement => ({
  reference: row.reference,
  notice: row.notice,
  noticeVersion: row.version,
  noticeHash: row.hash,
  acknowledged: row.acknowledged === 1,
  at: row.at,
  receivedAt: row.received_at,
  language: row.language,
  refuses: JSON.parse(row.refuses) as Channel[],
  ...(row.company !== null && { company: row.company }),
  ...(row.site !== null && { site: row.site }),
  ...(row.form !== null && { form: row.form }),
  source: row.source as AcknowledgementSource,
  ...(row.objection !== null && { objection: row.objection }),
  by,
});
