import type { AuditRow } from './audit-store.ts';
import { GENESIS, seal } from './chain.ts';

/** What is wrong with one row of the trail. */
export interface Finding {
  readonly seq: number;
  readonly why: string;
}

/** What a reading of the whole trail showed. */
export interface TrailCheck {
  readonly rows: number;
  readonly findings: readonly Finding[];
}

/** The last row of a trail at some time, kept outside of it. */
export interface Head {
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
}

/** How far from its place a moved row is looked for. */
const REACH = 10_000;

/**
 * Reads the trail to its end and names every row that was changed, moved or taken out. A row that was written anew up to
 * the end, or an end that was cut off, shows only against a head that was kept elsewhere.
 */
export const checkTrail = async (rows: AsyncIterable<AuditRow>, head?: Head): Promise<TrailCheck> => {
  const findings: Finding[] = [];
  let last: { readonly seq: number; readonly hash: Buffer } = { seq: 0, hash: GENESIS };
  let count = 0;
  let headSeen = head === undefined || head.seq === 0;
  for await (const row of rows) {
    count += 1;
    for (let seq = last.seq + 1; seq < row.seq; seq += 1) findings.push({ seq, why: `row ${seq} is missing` });
    if (!row.hash.equals(seal(row))) findings.push({ seq: row.seq, why: whyUnsealed(row) });
    // Where rows are missing, what follows cannot join on: that is said once.
    else if (row.seq === last.seq + 1 && !row.previousHash.equals(last.hash))
      findings.push({ seq: row.seq, why: `row ${row.seq} does not follow the row before it` });
    if (row.seq === head?.seq) {
      headSeen = true;
      if (row.hash.toString('hex') !== head.hash) findings.push({ seq: row.seq, why: `row ${row.seq} is not the one that the head was taken of: the trail was written anew from some row on` });
    }
    last = row;
  }
  if (!headSeen) findings.push({ seq: head!.seq, why: `row ${head!.seq}, of which the head was taken, is missing: the end of the trail was cut off` });
  return { rows: count, findings };
};

/** A row in another's place still bears the seal of its own. */
const whyUnsealed = (row: AuditRow): string => {
  for (let away = 1; away <= REACH; away += 1)
    for (const seq of [row.seq - away, row.seq + away])
      if (seq > 0 && row.hash.equals(seal({ ...row, seq }))) return `row ${row.seq} was moved: it was written as row ${seq}`;
  return `row ${row.seq} was changed after it was written`;
};
