import type { Kysely, Selectable } from 'kysely';
import type { Status } from '@clarion-privacy/protocol';
import type { Actor, RequestStep, RequestStore } from '../../requests/request-store.ts';
import { statement } from './statement.ts';
import type { RequestStepTable, Tables } from './tables.ts';

/** The histories of requests in a table. */
export const requestStepRows = (db: Kysely<Tables>): Pick<RequestStore, 'addStep' | 'stepsOf'> => {
  const insert = statement(
    db,
    db.insertInto('request_step').values({ reference: '', at: '', step: '', status: '', who: '', name: null, note: null }),
  );
  return {
    async addStep({ reference, at, step, status, by, note }) {
      await insert([reference, at, step, status, by.who, by.who === 'team' ? by.name : null, note ?? null]);
    },
    async stepsOf(reference) {
      const rows = await db.selectFrom('request_step').selectAll().where('reference', '=', reference).orderBy('id').execute();
      const steps = rows.map(toStep);
      return steps[0]?.step === 'receive' ? steps : [...(await received(db, reference)), ...steps];
    },
  };
};

/** That a person's own request was received stands in the request itself: it is written once. */
const received = async (db: Kysely<Tables>, reference: string): Promise<readonly RequestStep[]> => {
  const rows = await db.selectFrom('request').select('received_at').where('reference', '=', reference).execute();
  return rows.map(({ received_at: at }) => ({ reference, at, step: 'receive', status: 'received', by: { who: 'person' } }));
};

const toStep = ({ reference, at, step, status, who, name, note }: Selectable<RequestStepTable>): RequestStep => ({
  ...{ reference, at, step: step as RequestStep['step'], status: status as Status },
  by: who === 'team' ? { who, name: name ?? '' } : ({ who } as Actor),
  ...(note !== null && { note }),
});
