import { asStorageError } from '../postgres/errors.ts';
import { connect, placeOf } from '../postgres/connection.ts';
import { migrate } from '../postgres/migrate.ts';
import { BEGIN_WRITING } from '../postgres/writer.ts';
import { StorageError } from '../storage-error.ts';
import { Digest } from './digest.ts';
import { openSource } from './source.ts';
import type { Source } from './source.ts';
import { Target } from './target.ts';

export interface Moved {
  /** False where all of it had been carried over before. */
  readonly isNew: boolean;
  readonly rows: number;
  readonly tables: number;
}

/**
 * Carries a whole SQLite store into an empty PostgreSQL, in one transaction: whatever interrupts it, the
 * target then holds nothing, and the move can be run again. The transaction is kept only once every table
 * has the rows of the source by count and by hash, and the audit trail is whole.
 */
export const moveStorage = async (folder: string, url: string): Promise<Moved> => {
  const place = placeOf(url);
  const source = await openSource(folder);
  try {
    const client = await connect(url);
    try {
      await migrate(client, place);
      await client.query(BEGIN_WRITING);
      const moved = await carry(source, new Target(client), place);
      await client.query('commit');
      return moved;
    } finally {
      await client.end().catch(() => undefined);
    }
  } catch (error) {
    throw asStorageError(error, place);
  } finally {
    source.close();
  }
};

const carry = async (source: Source, target: Target, place: string): Promise<Moved> => {
  const held = new Map<string, Digest>();
  for (const table of source.tables) held.set(table, await target.digest(table));
  const isNew = [...held.values()].every(({ count }) => count === 0);
  let rows = 0;
  for (const table of source.tables) {
    const sent = isNew ? await target.fill(table, source.rows(table)) : digestOf(source, table);
    const found = isNew ? await target.digest(table) : held.get(table)!;
    if (!found.isSameAs(sent))
      throw new StorageError(
        'damaged',
        isNew
          ? `${place} did not keep table ${table} as it is in ${source.file}. Nothing was moved.`
          : `${place} holds other data than ${source.file}. Move into an empty database.`,
      );
    if (isNew) await target.continueIds(table);
    rows += found.count;
  }
  const broken = await target.auditBreak();
  if (broken) throw new StorageError('damaged', `The audit trail in ${source.file} is broken: ${broken.why}. Nothing was moved.`);
  return { isNew, rows, tables: source.tables.length };
};

const digestOf = (source: Source, table: string): Digest => {
  const digest = new Digest();
  for (const row of source.rows(table)) digest.add(row);
  return digest;
};
