import type { NoticeText } from '../notice.ts';
import type { PartChange, PassageChange } from './notice-diff.ts';
import { pairedRows } from './part-rows.ts';
import type { PartRow } from './part-rows.ts';
import { pairPassages } from './passage-pairs.ts';
import type { Slot } from './passage-pairs.ts';
import { partsOf } from './passages.ts';
import { wordRuns } from './word-runs.ts';

/** How a diff names the layer that is read first. */
const SUMMARY = 'Summary';

/** The parts of the text in which something changed, in the order of the newer text. */
export function textChanges(older: NoticeText, newer: NoticeText): readonly PartChange[] {
  const [olderRows, newerRows] = pairedRows(partsOf(older, SUMMARY), partsOf(newer, SUMMARY));
  const [olderSlots, newerSlots] = pairPassages(olderRows, newerRows);
  const gone = removedBehind(olderRows);
  const changeOf = (olderRow: PartRow | undefined, newerRow: PartRow | undefined): PartChange => {
    const { part } = newerRow ?? (olderRow as PartRow);
    const before = newerRow && olderRow?.part;
    return {
      ...(part.section === undefined ? {} : { section: part.section }),
      title: part.title,
      kind: !olderRow ? 'added' : newerRow ? 'changed' : 'removed',
      ...(before && before.title !== part.title ? { titleBefore: before.title } : {}),
      ...(before?.section !== undefined && before.section !== part.section ? { sectionBefore: before.section } : {}),
      ...(newerRow?.moved ? { moved: newerRow.moved } : {}),
      passages: merged((olderRow && olderSlots.get(olderRow)) ?? [], (newerRow && newerSlots.get(newerRow)) ?? []),
    };
  };
  const removed = (rows: readonly PartRow[] = []) => rows.map((row) => changeOf(row, undefined));
  return [
    ...removed(gone.get(undefined)),
    ...newerRows.flatMap((row) => [changeOf(row.mate, row), ...removed(gone.get(row))]),
  ].filter(isChange);
}

/** Sections that are gone, by the section of the newer text behind which they would stand. */
function removedBehind(olderRows: readonly PartRow[]): ReadonlyMap<PartRow | undefined, readonly PartRow[]> {
  const gone = new Map<PartRow | undefined, PartRow[]>();
  let last: PartRow | undefined;
  for (const row of olderRows) {
    if (row.mate) last = row.mate;
    else gone.set(last, [...(gone.get(last) ?? []), row]);
  }
  return gone;
}

const isChange = ({ kind, titleBefore, sectionBefore, moved, passages }: PartChange): boolean =>
  kind !== 'changed' ||
  titleBefore !== undefined ||
  sectionBefore !== undefined ||
  moved !== undefined ||
  passages.some((passage) => passage.kind !== 'same');

/** Both sides of a part in one list: what left stands before what came in its place. */
function merged(older: readonly Slot[], newer: readonly Slot[]): readonly PassageChange[] {
  const place = new Map(older.map((slot, index) => [slot, index]));
  const kept = newer.flatMap((slot, index) => (slot.kept ? [[place.get(slot.mate as Slot) as number, index] as const] : []));
  const changes: PassageChange[] = [];
  let [left, came] = [0, 0];
  for (const [olderEnd, newerEnd] of [...kept, [older.length, newer.length] as const]) {
    for (const slot of older.slice(left, olderEnd)) changes.push(whatLeft(slot));
    for (const slot of newer.slice(came, newerEnd + 1)) changes.push(whatCame(slot));
    [left, came] = [olderEnd + 1, newerEnd + 1];
  }
  return changes;
}

function whatLeft({ mate, passage: { form, text } }: Slot): PassageChange {
  return mate ? { kind: 'moved-away', form, text, to: mate.row.part.title } : { kind: 'removed', form, text };
}

function whatCame({ mate, kept, passage: { form, text, key } }: Slot): PassageChange {
  if (!mate) return { kind: 'added', form, text };
  if (kept && mate.passage.key === key) return { kind: 'same', form, text };
  const words = wordRuns(mate.passage.text, text);
  return kept ? { kind: 'changed', form, words } : { kind: 'moved-here', form, from: mate.row.part.title, words };
}
