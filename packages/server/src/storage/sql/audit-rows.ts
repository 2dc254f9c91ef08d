import type { Kysely } from 'kysely';
import type { AuditReader, AuditRow, AuditStore } from '../../audit/audit-store.ts';
import type { GroupMemory } from './group-memory.ts';
import { statement } from './statement.ts';
import type { Tables } from './tables.ts';

/** Rows read at a time, so that no reader holds a connection while its caller works. */
const PAGE = 500;

/** The audit trail in a table. */
export const auditRows = (db: Kysely<Tables>, memory?: GroupMemory): AuditReader & AuditStore => {
  const newest = memory?.place<Pick<AuditRow, 'seq' | 'hash'>>();
  const nothing = Buffer.alloc(0);
  const insert = statement(
    db,
    db
      .insertInto('audit')
      .values({ seq: 0, at: '', event: '', reference: '', details: '', previous_hash: nothing, hash: nothing }),
  );
  const last = statement(db, db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1));
  memory?.onBegin(async () => {
    newest!.value = (await last([1]))[0];
  });
  return {
    async last() {
      return newest?.value ?? (await last([1]))[0];
    },
    async append({ seq, at, event, reference, details, previousHash, hash }) {
      await insert([seq, at, event, reference, details, previousHash, hash]);
      if (newest) newest.value = { seq, hash };
    },
    async *list() {
      let after = 0;
      for (;;) {
        const rows = await db
          .selectFrom('audit')
          .selectAll()
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(PAGE)
          .execute();
        for (const { previous_hash: previousHash, ...row } of rows) yield { ...row, previousHash };
        if (rows.length < PAGE) return;
        after = rows.at(-1)!.seq;
      }
    },
  };
};
