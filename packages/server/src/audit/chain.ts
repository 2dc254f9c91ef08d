import { createHash } from 'node:crypto';
import type { AuditEvent, AuditRow } from './audit-store.ts';

/** `previousHash` of the first row. */
export const GENESIS = Buffer.alloc(32);

/** The row that records an event after `last`. */
export const chain = (event: AuditEvent, last: Pick<AuditRow, 'seq' | 'hash'> | undefined): AuditRow => {
  const unsealed = {
    seq: (last?.seq ?? 0) + 1,
    at: event.at,
    event: event.event,
    reference: event.reference,
    details: JSON.stringify(event.details),
    previousHash: last?.hash ?? GENESIS,
  };
  return { ...unsealed, hash: seal(unsealed) };
};

/** The first row that does not follow from those before it. */
export const findBreak = async (
  rows: AsyncIterable<AuditRow>,
): Promise<{ readonly seq: number; readonly why: string } | undefined> => {
  let seq = 0;
  let previousHash: Buffer = GENESIS;
  for await (const row of rows) {
    seq += 1;
    if (row.seq !== seq) return { seq, why: `row ${seq} is missing` };
    if (!row.previousHash.equals(previousHash)) return { seq, why: `row ${seq} does not follow the row before it` };
    if (!row.hash.equals(seal(row))) return { seq, why: `row ${seq} was changed after it was written` };
    previousHash = row.hash;
  }
  return undefined;
};

/** A JSON array has one spelling for given members, so no two rows share a message. */
export const seal = ({ seq, at, event, reference, details, previousHash }: Omit<AuditRow, 'hash'>): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([seq, at, event, reference, details, previousHash.toString('hex')]))
    .digest();
