import type { Kysely, Selectable } from 'kysely';
import type { Channel, Representative, Right, Status, SuppressionChoice } from '@clarion-privacy/protocol';
import type { RequestFilter, RequestReader, RequestStore, StoredRequest } from '../../requests/request-store.ts';
import { statement } from './statement.ts';
import type { RequestTable, Tables } from './tables.ts';

const COLUMNS = [
  'reference',
  'right',
  'status',
  'received_at',
  'promised_by',
  'statutory_by',
  'due_by',
  'notice_version',
  'name',
  'email',
  'phone',
  'postal',
  'channels',
  'companies',
  'site',
  'message',
  'locale',
  'suppression',
  'representative',
] as const satisfies readonly (keyof RequestTable)[];
type RequestRow = Pick<Selectable<RequestTable>, (typeof COLUMNS)[number]>;

/** Rows read at a time, so that no reader holds a connection while its caller works. */
const PAGE = 500;

/** Requests in a table. */
export const requestRows = (db: Kysely<Tables>): RequestReader & RequestStore => {
  const insert = statement(
    db,
    db.insertInto('request').values(Object.fromEntries(COLUMNS.map((column) => [column, null])) as never),
  );
  return {
    async add(request) {
      const row = toRow(request);
      await insert(COLUMNS.map((column) => row[column]));
    },
    async *list(filter = {}) {
      let last = 0;
      for (;;) {
        const rows = await page(db, filter, last);
        for (const row of rows) yield toRequest(row);
        if (rows.length < PAGE) return;
        last = rows.at(-1)!.id;
      }
    },
  };
};

const page = (db: Kysely<Tables>, { right, statuses, since, dueBefore }: RequestFilter, after: number) =>
  db
    .selectFrom('request')
    .selectAll()
    .where('id', '>', after)
    .$if(right !== undefined, (query) => query.where('right', '=', right!))
    .$if(statuses !== undefined, (query) => query.where('status', 'in', statuses!))
    .$if(since !== undefined, (query) => query.where('received_at', '>=', since!))
    .$if(dueBefore !== undefined, (query) => query.where('due_by', '<', dueBefore!))
    .orderBy('id')
    .limit(PAGE)
    .execute();

const toRow = (request: StoredRequest): RequestRow => ({
  reference: request.reference,
  right: request.right,
  status: request.status,
  received_at: request.receivedAt,
  promised_by: request.promisedBy,
  statutory_by: request.statutoryBy,
  due_by: request.dueBy,
  notice_version: request.noticeVersion,
  name: request.subject.name ?? null,
  email: request.subject.email ?? null,
  phone: request.subject.phone ?? null,
  postal: request.subject.postal ?? null,
  channels: request.channels ? JSON.stringify(request.channels) : null,
  companies: request.companies ? JSON.stringify(request.companies) : null,
  site: request.site ?? null,
  message: request.message ?? null,
  locale: request.locale ?? null,
  suppression: request.suppression ?? null,
  representative: request.representative ? JSON.stringify(request.representative) : null,
});

const toRequest = (row: RequestRow): StoredRequest => ({
  reference: row.reference,
  right: row.right as Right,
  status: row.status as Status,
  receivedAt: row.received_at,
  promisedBy: row.promised_by,
  statutoryBy: row.statutory_by,
  dueBy: row.due_by,
  noticeVersion: row.notice_version,
  subject: {
    ...(row.name !== null && { name: row.name }),
    ...(row.email !== null && { email: row.email }),
    ...(row.phone !== null && { phone: row.phone }),
    ...(row.postal !== null && { postal: row.postal }),
  },
  ...(row.channels !== null && { channels: JSON.parse(row.channels) as Channel[] }),
  ...(row.companies !== null && { companies: JSON.parse(row.companies) as string[] }),
  ...(row.site !== null && { site: row.site }),
  ...(row.message !== null && { message: row.message }),
  ...(row.locale !== null && { locale: row.locale }),
  ...(row.suppression !== null && { suppression: row.suppression as SuppressionChoice }),
  ...(row.representative !== null && { representative: JSON.parse(row.representative) as Representative }),
});
