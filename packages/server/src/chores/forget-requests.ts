import { addDuration, civilDateIn } from '@clarion-privacy/notice';
import { chain } from '../audit/chain.ts';
import type { Notices } from '../notices/notices.ts';
import type { Storage } from '../storage/storage.ts';
import type { Chore } from './scheduler.ts';

/** Removes whom closed requests were about, when the period of their notice is over; what proof needs stays (Art 5(1)(e)). */
export const forgetRequests = ({ storage, notices }: { readonly storage: Storage; readonly notices: Notices }): Chore => ({
  name: 'forget-requests',
  async run(now) {
    const at = now.toISOString();
    for await (const { reference, closedAt, noticeVersion } of storage.requests.list({ toForgetBefore: at })) {
      const { figures } = notices.find(noticeVersion) ?? notices.current;
      const last = civilDateIn(closedAt!, figures.timeZone);
      const keptUntil = addDuration(last, figures.retention.afterLastContact);
      if (civilDateIn(now, figures.timeZone) < keptUntil) continue;
      await storage.transaction(async ({ requests, secrets, audit }) => {
        await requests.forget(reference, at);
        await secrets.remove([reference]);
        await audit.append(chain({ at, event: 'request.forgotten', reference, details: { closedOn: last, keptUntil } }, await audit.last()));
      });
    }
  },
});
