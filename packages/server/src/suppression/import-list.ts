import type { Company } from '@clarion-privacy/notice';
import { chain } from '../audit/chain.ts';
import { newReference } from '../requests/reference.ts';
import type { Random } from '../requests/reference.ts';
import { cellText, isLegacy } from '../screening/cell-text.ts';
import { contactColumns } from '../screening/contact-columns.ts';
import type { ContactColumn, NamedColumns } from '../screening/contact-columns.ts';
import { openCsv } from '../screening/csv-opening.ts';
import type { CsvOpening } from '../screening/csv-opening.ts';
import { csvRows, isTorn } from '../screening/csv-rows.ts';
import type { CsvRow } from '../screening/csv-rows.ts';
import { identifyRow } from '../screening/identify-row.ts';
import { ListError } from '../screening/list-error.ts';
import type { Storage, TransactionStores } from '../storage/storage.ts';
import { announce } from '../webhooks/announce.ts';
import { canonicalEmail } from './canonical-email.ts';
import type { Identifier } from './identifier.ts';
import type { SuppressionKeys } from './keys.ts';
import { isSaid } from './standing.ts';
import { say, statementsOf } from './say.ts';
import { wordsOf } from './words-of.ts';
import type { Objection } from './words-of.ts';

export interface Importing extends Pick<Objection, 'channels' | 'companies'> {
  readonly named: NamedColumns;
  /** Counts and reports, and keeps nothing. */
  readonly dryRun: boolean;
  readonly group: readonly Company[];
  readonly keys: SuppressionKeys;
  readonly random: Random;
  readonly now: Date;
  readonly onColumns: (columns: readonly ContactColumn[]) => void;
  /** Hears of each line that could not be read, never what stands in it. */
  readonly onUnread: (line: number, why: string) => void;
}

/** What became of the rows. */
export interface Imported {
  readonly reference: string;
  rows: number;
  /** Rows of somebody who was not held back in this way before. */
  added: number;
  known: number;
  unread: number;
}

/** Rows that share a commit. */
const BATCH = 500;
const EMAIL_ALONE: readonly ContactColumn[] = [{ kind: 'email', name: 'the only column', indexes: [0], needed: [0] }];

interface ReadRow {
  readonly identifiers: readonly Identifier[];
}

/** Puts a list of people who said stop elsewhere on the suppression file. The same list again changes nothing. */
export const importList = async (source: AsyncIterable<Buffer>, importing: Importing, storage: Storage): Promise<Imported> => {
  const { opening, rest } = await openCsv(source);
  // One quote in the wrong place is no reason to leave everybody after it out.
  const rows = csvRows(rest, opening, { lenient: true });
  const first = await rows.next();
  if (first.done) throw new ListError('it is empty: it needs at least one address.');
  const cells = cellsOf(first.value);
  // A plain list of addresses has no line with names.
  const isPlain = cells.length === 1 && canonicalEmail(cells[0]!) !== undefined;
  const columns = isPlain ? EMAIL_ALONE : contactColumns(cells, importing.named);
  importing.onColumns(columns);
  const done: Imported = { reference: newReference(importing.random), rows: 0, added: 0, known: 0, unread: 0 };
  let batch: ReadRow[] = [];
  const take = (row: CsvRow): void => {
    done.rows += 1;
    const read = readRow(row, columns, cells.length, opening);
    if ('why' in read) {
      done.unread += 1;
      importing.onUnread(row.line, read.why);
    }
    if (read.identifiers.length > 0) batch.push(read);
  };
  const keep = async (): Promise<void> => {
    const { added, known } = await keepBatch(batch, done.reference, importing, storage);
    done.added += added;
    done.known += known;
    batch = [];
  };
  if (isPlain) take(first.value);
  try {
    for await (const row of rows) {
      take(row);
      if (batch.length === BATCH) await keep();
    }
  } finally {
    // Also where the list breaks off: nobody who was read is left out for what comes after them.
    if (batch.length > 0) await keep();
  }
  return done;
};

const cellsOf = ({ cells, raw }: CsvRow): readonly string[] => {
  const legacy = isLegacy(raw);
  return cells.map((cell) => cellText(cell, legacy));
};

const readRow = (row: CsvRow, columns: readonly ContactColumn[], width: number, opening: CsvOpening): ReadRow & { readonly why?: string } => {
  if (isTorn(row, opening)) return { identifiers: [], why: 'a quote in the wrong place joins it to lines below, which were not read either' };
  const cells = cellsOf(row);
  if (cells.length !== width) return { identifiers: [], why: `it has ${cells.length} cells, the first line has ${width}` };
  const { identifiers, unreadable } = identifyRow(cells, columns, 'GB');
  if (unreadable.length > 0) return { identifiers, why: `${unreadable.map(({ name }) => name).join(', ')} cannot be read` };
  if (identifiers.length === 0) return { identifiers, why: 'it has no contact detail' };
  return { identifiers };
};

const keepBatch = (batch: readonly ReadRow[], reference: string, importing: Importing, storage: Storage): Promise<{ added: number; known: number }> =>
  storage.transaction(async (stores) => {
    const counts = { added: 0, known: 0 };
    for (const { identifiers } of batch) counts[(await object(identifiers, reference, importing, stores)) ? 'added' : 'known'] += 1;
    if (importing.dryRun || counts.added === 0) return counts;
    const { channels, companies, now } = importing;
    const details = { ...counts, ...(channels && { channels }), ...(companies && { companies }) };
    await stores.audit.append(chain({ at: now.toISOString(), event: 'suppression.imported', reference, details }, await stores.audit.last()));
    return counts;
  });

/** Answers whether anything is new. */
const object = async (
  identifiers: readonly Identifier[],
  reference: string,
  { channels, companies, group, keys, random, now, dryRun }: Importing,
  stores: TransactionStores,
): Promise<boolean> => {
  const words = wordsOf({ channels, companies }, group);
  const saying = { since: now.toISOString(), reference, cause: 'objection' as const };
  let isNew = false;
  for (const identifier of identifiers) {
    const standing = await statementsOf(identifier, keys, stores.suppression);
    if (words.every((word) => isSaid(standing, word))) continue;
    isNew = true;
    if (!dryRun) await say(identifier, { words, saying }, { keys, suppression: stores.suppression });
  }
  if (isNew && !dryRun) {
    const data = { ...(channels && { channels: [...channels] }), ...(companies && { companies: [...companies] }) };
    await announce({ type: 'objection.received', at: saying.since, reference, person: { identifiers }, data }, { keys, random }, stores);
  }
  return isNew;
};
