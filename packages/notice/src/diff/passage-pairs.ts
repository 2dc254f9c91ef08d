import { eachInTurn, inOrder, onceEach, refine } from './alignment.ts';
import type { Gap, Pair } from './alignment.ts';
import type { PartRow } from './part-rows.ts';
import type { Passage } from './passages.ts';

/** A passage in its place, and what it was, or became, in the other version. */
export interface Slot {
  readonly row: PartRow;
  readonly passage: Passage;
  mate?: Slot;
  /** Set where it and its mate stand in one part and in the order of what stands around them. */
  kept?: boolean;
}

export type SlotsByRow = ReadonlyMap<PartRow, readonly Slot[]>;

// Fewer words than this, in two places, are a coincidence and no move.
const FEWEST_WORDS_MOVED = 4;
// Of all words of two passages, how many they have in common where the one became the other.
const ALIKE = 0.5;
// How far ahead a passage is looked for that became another: this keeps the work linear.
const LOOKAHEAD = 8;

/** Pairs the passages of two versions: what stayed first, then what moved, then what was reworded. */
export function pairPassages(older: readonly PartRow[], newer: readonly PartRow[]): readonly [SlotsByRow, SlotsByRow] {
  const slots = [slotsOf(older), slotsOf(newer)] as const;
  const couples = newer.flatMap((row) => (row.mate ? [[slots[0].get(row.mate), slots[1].get(row)] as const] : []));
  const inPlace = (...ways: readonly Way[]) => {
    for (const [a, b] of couples) keep(a ?? [], b ?? [], ways);
  };
  const elsewhere = (pair: typeof onceEach<Slot>, keyOf: (slot: Slot) => string | undefined) => {
    const [a, b] = slots.map((side) => [...side.values()].flat().filter(({ mate }) => !mate)) as [Slot[], Slot[]];
    for (const [one, other] of pair(a, b, keyOf)) join(one, other);
  };
  inPlace(byKeyOnce, atTheEnds, byKeyInTurn);
  elsewhere(eachInTurn, ({ passage }) => (wordsIn(passage.text).length < FEWEST_WORDS_MOVED ? undefined : passage.key));
  inPlace(byFacts, byLikeness);
  elsewhere(onceEach, factsKey);
  return slots;
}

/** Finds pairs among the passages in the gap that have no mate yet. */
type Way = (older: readonly Slot[], newer: readonly Slot[], gap: Gap) => readonly Pair[];

const slotsOf = (rows: readonly PartRow[]): SlotsByRow =>
  new Map(rows.map((row) => [row, row.part.passages.map((passage): Slot => ({ row, passage }))]));

function keep(older: readonly Slot[], newer: readonly Slot[], ways: readonly Way[]): void {
  const place = new Map(newer.map((slot, index) => [slot, index]));
  const kept = older.flatMap((slot, index) => (slot.kept ? [[index, place.get(slot.mate as Slot) as number] as const] : []));
  const pairs = ways.reduce<readonly Pair[]>(
    (found, way) =>
      refine(found, [older.length, newer.length], (gap) =>
        way(older, newer, {
          older: gap.older.filter((index) => !older[index]?.mate),
          newer: gap.newer.filter((index) => !newer[index]?.mate),
        }),
      ),
    inOrder(kept),
  );
  for (const [a, b] of pairs) {
    const [one, other] = [older[a] as Slot, newer[b] as Slot];
    join(one, other);
    one.kept = other.kept = true;
  }
}

function join(older: Slot, newer: Slot): void {
  older.mate = newer;
  newer.mate = older;
}

const keysIn =
  (older: readonly Slot[], newer: readonly Slot[], keyOf: (slot: Slot) => string | undefined) =>
  (index: number, side: 0 | 1): string | undefined =>
    keyOf((side === 0 ? older : newer)[index] as Slot);

const keyOf = ({ passage }: Slot): string => passage.key;

const factsKey = ({ passage: { form, facts } }: Slot): string | undefined =>
  facts.length === 0 ? undefined : [form, ...facts].join(' ');

const byKeyOnce: Way = (older, newer, gap) => onceEach(gap.older, gap.newer, keysIn(older, newer, keyOf));
const byKeyInTurn: Way = (older, newer, gap) => eachInTurn(gap.older, gap.newer, keysIn(older, newer, keyOf));
const byFacts: Way = (older, newer, gap) => onceEach(gap.older, gap.newer, keysIn(older, newer, factsKey));

const atTheEnds: Way = (older, newer, gap) => {
  const pairs: Pair[] = [];
  const most = Math.min(gap.older.length, gap.newer.length);
  const add = (a: number | undefined, b: number | undefined): boolean => {
    if (a === undefined || b === undefined || older[a]?.passage.key !== newer[b]?.passage.key) return false;
    pairs.push([a, b]);
    return true;
  };
  let start = 0;
  while (start < most && add(gap.older[start], gap.newer[start])) start += 1;
  let end = 1;
  while (start + end <= most && add(gap.older.at(-end), gap.newer.at(-end))) end += 1;
  return pairs;
};

const byLikeness: Way = (older, newer, gap) => {
  const pairs: Pair[] = [];
  const words = new Map(gap.newer.map((index) => [index, countsOf((newer[index] as Slot).passage)]));
  let next = 0;
  for (const a of gap.older) {
    const counts = countsOf((older[a] as Slot).passage);
    const scores = gap.newer.slice(next, next + LOOKAHEAD).map((b) => likeness(counts, words.get(b) ?? new Map()));
    const best = Math.max(...scores);
    if (best < ALIKE) continue;
    const offset = scores.indexOf(best);
    pairs.push([a, gap.newer[next + offset] as number]);
    next += offset + 1;
  }
  return pairs;
};

type Counts = ReadonlyMap<string, number>;

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function countsOf({ text }: Passage): Counts {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function likeness(a: Counts, b: Counts): number {
  let [common, all] = [0, 0];
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}
