import type { Kysely, Selectable } from 'kysely';
import type { IdentifierKind } from '../../suppression/identifier.ts';
import type { SuppressionEntry, SuppressionStore } from '../../suppression/suppression-store.ts';
import { statement } from './statement.ts';
import type { SuppressionTable, Tables } from './tables.ts';

/** Hashes in one look-up: always as many, so that one compiled query serves every batch. */
const BATCH = 250;
const NOTHING = Buffer.alloc(0);

/** Suppression entries in a table. */
export const suppressionRows = (db: Kysely<Tables>): SuppressionStore => {
  const row = { kind: '', hash: NOTHING, key_id: '', channel: '', company: '', since: '', reference: '' };
  const insert = statement(db, db.insertInto('suppression').values(row).onConflict((conflict) => conflict.doNothing()));
  const find = statement(
    db,
    db.selectFrom('suppression').selectAll().where('hash', 'in', new Array<Buffer>(BATCH).fill(NOTHING)),
  );
  return {
    async add(entries) {
      for (const { kind, hash, keyId, channel, company, since, reference } of entries) {
        await insert([kind, hash, keyId, channel, company, since, reference]);
      }
    },
    async findByHashes(hashes) {
      const found: SuppressionEntry[] = [];
      for (let start = 0; start < hashes.length; start += BATCH) {
        const batch: Buffer[] = new Array<Buffer>(BATCH).fill(NOTHING);
        for (let at = 0; at < BATCH && start + at < hashes.length; at += 1) batch[at] = hashes[start + at]!;
        for (const entry of await find(batch)) found.push(toEntry(entry));
      }
      return found;
    },
    async keyIds() {
      const rows = await db.selectFrom('suppression').select('key_id').distinct().orderBy('key_id').execute();
      return rows.map(({ key_id }) => key_id);
    },
  };
};

const toEntry = (row: Selectable<SuppressionTable>): SuppressionEntry => ({
  kind: row.kind as IdentifierKind,
  hash: row.hash,
  keyId: row.key_id,
  channel: row.channel as SuppressionEntry['channel'],
  company: row.company,
  since: row.since,
  reference: row.reference,
});
