import { inOrder, onceEach } from './alignment.ts';
import type { Move } from './notice-diff.ts';
import type { Part } from './passages.ts';

/** A part among all parts of a notice, in the order in which they are read. */
export interface PartRow {
  readonly part: Part;
  readonly parent?: PartRow;
  /** What it was, or became, in the other version. */
  mate?: PartRow;
  /** Set on the newer of two mates that stands elsewhere than the older. */
  moved?: Move;
}

/** Lays the parts of two versions out in rows, and pairs them: by id, else by title, else by what they say. */
export function pairedRows(
  older: readonly Part[],
  newer: readonly Part[],
): readonly [readonly PartRow[], readonly PartRow[]] {
  const rows = [rowsOf(older), rowsOf(newer)] as const;
  for (const keyOf of [idOf, ({ title }: Part) => title, textOf]) {
    const [olderLeft, newerLeft] = rows.map((list) => list.filter(({ mate }) => !mate)) as [PartRow[], PartRow[]];
    for (const [a, b] of onceEach(olderLeft, newerLeft, ({ part }) => keyOf(part))) {
      a.mate = b;
      b.mate = a;
    }
  }
  markMoved(rows);
  return rows;
}

// The summary has no id, and is paired with the summary.
const idOf = ({ section = '' }: Part): string => section;

const textOf = ({ passages }: Part): string | undefined =>
  passages.length === 0 ? undefined : passages.map(({ key }) => key).join('\n');

const rowsOf = (parts: readonly Part[], parent?: PartRow): PartRow[] =>
  parts.flatMap((part) => {
    const row: PartRow = { part, ...(parent ? { parent } : {}) };
    return [row, ...rowsOf(part.parts, row)];
  });

/** A section moved if it stands inside another one than before, or out of the order of its neighbours. */
function markMoved([older, newer]: readonly [readonly PartRow[], readonly PartRow[]]): void {
  const place = new Map(older.map((row, index) => [row, index]));
  const families = Map.groupBy(newer, ({ parent }) => parent);
  for (const [parent, siblings] of families) {
    const stayed = siblings.filter((row) => row.mate && row.mate.parent?.mate === parent && !row.mate.parent === !parent);
    const pairs = stayed.map((row, index) => [place.get(row.mate as PartRow) as number, index] as const);
    const inPlace = new Set(inOrder(pairs).map(([, index]) => stayed[index]));
    siblings.forEach((row, index) => {
      if (!row.mate || inPlace.has(row)) return;
      const before = siblings[index - 1];
      row.moved = {
        ...(before ? { after: before.part.title } : {}),
        ...(parent ? { inside: parent.part.title } : {}),
      };
    });
  }
}
