import type { Kysely, Selectable } from 'kysely';
import type { PreferenceCause } from '@clarion-privacy/protocol';
import type { IdentifierKind } from '../../suppression/identifier.ts';
import type { Statement } from '../../suppression/statement.ts';
import type { SuppressionStore } from '../../suppression/suppression-store.ts';
import { anyOf } from './any-of.ts';
import { RememberedRows } from './group-memory.ts';
import type { GroupMemory } from './group-memory.ts';
import { statement } from './statement.ts';
import { suppressionFilterRows } from './suppression-filter-rows.ts';
import type { SuppressionTable, Tables } from './tables.ts';

/**
 * Hashes in one look-up: always as many, so that one compiled query serves every batch of a list, and one every person. Mostly it is one, for
 * which SQLite need not make a table of them first.
 */
const SIZES = [1, 4, 32, 250] as const;
/** Tables that hold keyed hashes of people. */
const UNDER_KEYS = ['suppression', 'tracking', 'preference_event', 'acknowledgement_person', 'request_identifier', 'sent_mail'] as const;
const NOTHING = Buffer.alloc(0);

/** Suppression statements in a table. */
export const suppressionRows = (db: Kysely<Tables>, memory?: GroupMemory): SuppressionStore => {
  const known = memory?.rows<Statement>() ?? new RememberedRows<Statement>();
  const row = { kind: '', hash: NOTHING, key_id: '', channel: '', company: '', since: '', reference: '', effect: '', cause: '', turn: 0, list: '' };
  const insert = statement(
    db,
    db.insertInto('suppression').values(row).onConflict((conflict) =>
      conflict.columns(['hash', 'channel', 'company', 'list']).doUpdateSet(({ ref }) => ({
        since: ref('excluded.since'),
        reference: ref('excluded.reference'),
        effect: ref('excluded.effect'),
        cause: ref('excluded.cause'),
        turn: ref('excluded.turn'),
      })),
    ),
  );
  const finder = (size: number) =>
    statement(db, db.selectFrom('suppression').selectAll().where('hash', 'in', new Array<Buffer>(size).fill(NOTHING)));
  const finders = SIZES.map((size) => ({ size, find: finder(size) }));
  const remove = statement(db, db.deleteFrom('suppression').where('hash', '=', NOTHING));
  const findAll = statement(db, db.selectFrom('suppression').selectAll().where('hash', '=', anyOf()));
  memory?.onBegin(async ({ people }) => {
    if (people.length > 0) known.learn(people, (await findAll([people])).map((row) => ({ hash: row.hash, row: toStatement(row) })));
  });
  return {
    ...suppressionFilterRows(db),
    async put(statements) {
      known.forget(statements.map(({ hash }) => hash));
      for (const { kind, hash, keyId, channel, company, since, reference, effect, cause, turn, list } of statements)
        await insert([kind, hash, keyId, channel, company, since, reference, effect, cause, turn, list]);
    },
    async remove(hashes) {
      known.forget(hashes);
      for (const hash of hashes) await remove([hash]);
    },
    async findByHashes(hashes) {
      const ahead = known.under(hashes);
      if (ahead) return ahead;
      const { size, find } = finders.find((each) => hashes.length <= each.size) ?? finders.at(-1)!;
      const found: Statement[] = [];
      for (let start = 0; start < hashes.length; start += size) {
        const batch: Buffer[] = new Array<Buffer>(size).fill(NOTHING);
        for (let at = 0; at < size && start + at < hashes.length; at += 1) batch[at] = hashes[start + at]!;
        for (const each of await find(batch)) found.push(toStatement(each));
      }
      return found;
    },
    async keyIds() {
      const rows = await db
        .selectFrom('kept_key')
        .select('key_id')
        .where(({ or, exists, selectFrom }) =>
          or(UNDER_KEYS.map((table) => exists(selectFrom(table).select('hash').whereRef(`${table}.key_id`, '=', 'kept_key.key_id')))),
        )
        .orderBy('key_id')
        .execute();
      return rows.map(({ key_id }) => key_id);
    },
    async countByKey() {
      const statements = await countOf(db, 'suppression');
      const trackingChoices = await countOf(db, 'tracking');
      const ids = [...new Set([...statements.keys(), ...trackingChoices.keys()])].sort();
      return ids.map((keyId) => ({ keyId, statements: statements.get(keyId) ?? 0, trackingChoices: trackingChoices.get(keyId) ?? 0 }));
    },
  };
};

const countOf = async (db: Kysely<Tables>, table: 'suppression' | 'tracking'): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom(table)
    .select(({ fn }) => ['key_id', fn.countAll<number | string>().as('count')])
    .groupBy('key_id')
    .execute();
  return new Map(rows.map(({ key_id, count }) => [key_id, Number(count)]));
};

const toStatement = (row: Selectable<SuppressionTable>): Statement => ({
  kind: row.kind as IdentifierKind,
  hash: row.hash,
  keyId: row.key_id,
  channel: row.channel as Statement['channel'],
  company: row.company,
  list: row.list,
  effect: row.effect as Statement['effect'],
  since: row.since,
  reference: row.reference,
  cause: row.cause as PreferenceCause,
  turn: row.turn,
});
