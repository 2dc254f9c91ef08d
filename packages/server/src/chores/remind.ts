import { addDays, civilDateIn, dateInWords } from '@clarion-privacy/notice';
import { renderLetter } from '@clarion-privacy/mail';
import type { Notices } from '../notices/notices.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import { RIGHT_WORDS } from '../pages/words.ts';
import type { StoredRequest } from '../requests/request-store.ts';
import { STATUSES } from '@clarion-privacy/protocol';
import { hasDate, isClosed, isPaused } from '../requests/states.ts';
import type { Storage } from '../storage/storage.ts';
import type { Chore } from './scheduler.ts';

/** When a date has gone by, the team is told once more. */
const OVERDUE = -1;

export interface Reminding {
  readonly storage: Storage;
  readonly notices: Notices;
  /** Days before a date on which the team is reminded of it. */
  readonly daysBefore: readonly number[];
}

/** One mail a day to the team of the notice with the requests whose dates have come near, each for each of these days once. */
export const remindTeam = ({ storage, notices, daysBefore }: Reminding): Chore => ({
  name: 'remind-team',
  async run(now) {
    const { figures } = notices.current;
    const today = civilDateIn(now, figures.timeZone);
    const near: StoredRequest[] = [];
    const dueBefore = addDays(today, Math.max(...daysBefore, 0) + 1);
    for await (const request of storage.requests.list({ statuses: OPEN, dueBefore })) if (hasDate(request)) near.push(request);
    await storage.transaction(async (stores) => {
      const lines: string[] = [];
      for (const request of near) {
        const { reference, dueBy, right } = request;
        const reached = [...daysBefore, OVERDUE].filter((days) => addDays(dueBy, -days) <= today);
        let isNew = false;
        for (const days of reached) isNew = (await stores.chores.claimReminder({ reference, dueBy, days })) || isNew;
        if (isNew) lines.push(`${reference}, ${right}: ${RIGHT_WORDS[right].name}. ${dueBy < today ? 'It was due on' : 'Due on'} ${dateInWords(dueBy, figures.language)}`);
      }
      if (lines.length === 0) return;
      const letter = renderLetter(
        {
          subject: lines.length === 1 ? 'A request is due soon' : `${lines.length} requests are due soon`,
          parts: ['Dates that the notice and the law set have come near:', { list: lines }, 'See one with: clarion-privacy requests show REFERENCE'],
        },
        figures,
      );
      await queueMail({ kind: 'team-reminder', recipient: figures.contact.email, ...letter }, now, stores);
    });
  },
});

const OPEN = STATUSES.filter((status) => !isClosed({ status }) && !isPaused({ status }));
