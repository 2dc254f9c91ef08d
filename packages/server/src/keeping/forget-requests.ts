import { addDuration, civilDateIn } from '@clarion-privacy/notice';
import type { CompiledNotice, Duration } from '@clarion-privacy/notice';
import { chain } from '../audit/chain.ts';
import type { Notices } from '../notices/notices.ts';
import type { Storage } from '../storage/storage.ts';
import type { Chore } from '../chores/scheduler.ts';

/** A request that is closed is the last contact with its person, unless the notice has a period for requests of their own. */
const periodOf = ({ figures, register: { keeping = [] } }: Pick<CompiledNotice, 'figures' | 'register'>): Duration =>
  keeping.find(({ id }) => id === 'requests')?.period ?? figures.retention.afterLastContact;

/** Removes whom closed requests were about, when the period of their notice is over; what proof needs stays (Art 5(1)(e)). */
export const forgetRequests = ({ storage, notices }: { readonly storage: Storage; readonly notices: Notices }): Chore => ({
  name: 'forget-requests',
  async run(now) {
    const at = now.toISOString();
    for await (const { reference, closedAt, noticeVersion } of storage.requests.list({ toForgetBefore: at })) {
      const notice = notices.find(noticeVersion) ?? notices.current;
      const { timeZone } = notice.figures;
      const last = civilDateIn(closedAt!, timeZone);
      const keptUntil = addDuration(last, periodOf(notice));
      if (civilDateIn(now, timeZone) < keptUntil) continue;
      await storage.transaction(async ({ requests, secrets, audit }) => {
        await requests.forget(reference, at);
        await secrets.remove([reference]);
        await audit.append(chain({ at, event: 'request.forgotten', reference, details: { closedOn: last, keptUntil } }, await audit.last()));
      });
    }
  },
});
