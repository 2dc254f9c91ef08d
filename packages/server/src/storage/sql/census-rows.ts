import type { Kysely } from 'kysely';
import type { CensusReader } from '../../observe/census-store.ts';
import { CLOSED } from '../../requests/states.ts';
import type { Tables } from './tables.ts';

/** Counts over the tables; PostgreSQL gives some of them as text. */
export const censusRows = (db: Kysely<Tables>): CensusReader => ({
  async take(today) {
    const open = db.selectFrom('request').where('status', 'not in', CLOSED);
    const [requests, overdue, forReview, mail, events] = await Promise.all([
      db.selectFrom('request').select(({ fn }) => ['right', 'status', fn.countAll<number | string>().as('count')]).groupBy(['right', 'status']).orderBy('right').orderBy('status').execute(),
      open
        .where('due_by', '<', today)
        // The one date of a complaint is that of its acknowledgement (DPA 2018 s.164A).
        .where((eb) => eb.or([eb('right', '!=', 'complaint'), eb('acknowledged_at', 'is', null)]))
        .select(({ fn }) => ['right', fn.countAll<number | string>().as('count')])
        .groupBy('right')
        .orderBy('right')
        .execute(),
      open.where('review', 'is not', null).select(({ fn }) => fn.countAll<number | string>().as('count')).executeTakeFirstOrThrow(),
      db.selectFrom('outbox').select(({ fn }) => [fn.countAll<number | string>().as('count'), fn.min('created_at').as('oldest')]).executeTakeFirstOrThrow(),
      db
        .selectFrom('webhook_delivery as delivery')
        .innerJoin('webhook_event as event', 'event.id', 'delivery.event_id')
        .select(({ fn }) => ['delivery.endpoint', 'delivery.state', fn.countAll<number | string>().as('count'), fn.min('event.at').as('oldest')])
        .groupBy(['delivery.endpoint', 'delivery.state'])
        .orderBy('delivery.endpoint')
        .orderBy('delivery.state')
        .execute(),
    ]);
    const counted = <Row extends { readonly count: number | string }>(row: Row) => ({ ...row, count: Number(row.count) });
    return {
      requests: requests.map(counted),
      overdue: overdue.map(counted),
      forReview: Number(forReview.count),
      mail: waiting(mail),
      events: events.map((row) => ({ endpoint: row.endpoint, state: row.state, ...waiting(row) })),
    };
  },
});

const waiting = ({ count, oldest }: { readonly count: number | string; readonly oldest: string | null }) => ({ count: Number(count), ...(oldest !== null && { oldest }) });
