/** An item of the older list and the item of the newer list that it became, by their indexes. */
export type Pair = readonly [older: number, newer: number];

/** The stretches, one of each list, between two pairs that are next to each other. */
export interface Gap {
  readonly older: readonly number[];
  readonly newer: readonly number[];
}

/** The longest choice of pairs that keeps the order of both lists; pairs come in the order of the older one. */
export function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const sorted = pairs.toSorted((a, b) => a[0] - b[0]);
  // Patience: `tails[length]` ends the chain of that length which ends lowest.
  const tails: number[] = [];
  const before: number[] = [];
  sorted.forEach(([, newer], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[tails[middle] as number] as Pair)[1] < newer) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  });
  const chain: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) chain.push(sorted[index] as Pair);
  return chain.reverse();
}

/** Adds to pairs that are in order what `match` finds in the gaps between them; order is kept. */
export function refine(pairs: readonly Pair[], lengths: Pair, match: (gap: Gap) => readonly Pair[]): readonly Pair[] {
  const found: Pair[] = [];
  let [older, newer] = [0, 0];
  for (const [nextOlder, nextNewer] of [...pairs, lengths]) {
    const gap = { older: range(older, nextOlder), newer: range(newer, nextNewer) };
    if (gap.older.length > 0 && gap.newer.length > 0) for (const pair of inOrder(match(gap))) found.push(pair);
    if (nextOlder < lengths[0] || nextNewer < lengths[1]) found.push([nextOlder, nextNewer]);
    [older, newer] = [nextOlder + 1, nextNewer + 1];
  }
  return found;
}

/** Pairs what stands once in each list under one key. */
export function onceEach<Item>(
  older: readonly Item[],
  newer: readonly Item[],
  keyOf: (item: Item, side: 0 | 1) => string | undefined,
): readonly (readonly [Item, Item])[] {
  const byKey = new Map<string, [Item[], Item[]]>();
  for (const [side, items] of [[0, older], [1, newer]] as const) {
    for (const item of items) {
      const key = keyOf(item, side);
      if (key === undefined) continue;
      const entry = byKey.get(key) ?? [[], []];
      entry[side].push(item);
      byKey.set(key, entry);
    }
  }
  return [...byKey.values()].flatMap(([a, b]) =>
    a.length === 1 && b.length === 1 ? [[a[0] as Item, b[0] as Item] as const] : [],
  );
}

/** Pairs what stands under one key in both lists: the first with the first, the second with the second. */
export function eachInTurn<Item>(
  older: readonly Item[],
  newer: readonly Item[],
  keyOf: (item: Item, side: 0 | 1) => string | undefined,
): readonly (readonly [Item, Item])[] {
  const waiting = new Map<string, Item[]>();
  for (const item of older) {
    const key = keyOf(item, 0);
    if (key === undefined) continue;
    const list = waiting.get(key);
    if (list) list.push(item);
    else waiting.set(key, [item]);
  }
  for (const list of waiting.values()) list.reverse();
  return newer.flatMap((item) => {
    const key = keyOf(item, 1);
    const match = key === undefined ? undefined : waiting.get(key)?.pop();
    return match === undefined ? [] : [[match, item] as const];
  });
}

const range = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);
