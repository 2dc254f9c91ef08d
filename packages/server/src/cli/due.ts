import { civilDateIn, reviewsDue } from '@clarion-privacy/notice';
import type { CivilDate } from '@clarion-privacy/notice';
import { STATUSES } from '@clarion-privacy/protocol';
import { CLOSED, hasDate } from '../requests/states.ts';
import { daysBetween } from '../reviews/days-between.ts';
import { REVIEW_WORDS } from '../reviews/review-mail.ts';
import type { Storage } from '../storage/storage.ts';
import { UsageError, type Command, type Terminal } from './command.ts';
import { readOptions } from './options.ts';
import { openExistingStorage, readOptionalSettings, type Settings } from './settings.ts';
import { write } from './write.ts';

/** One line of what is due. */
interface Due {
  readonly dueOn: CivilDate;
  readonly what: string;
  /** A request's reference, or the fact that promises a review. */
  readonly of: string;
}

/** Shows what the team has to do, and by when. */
export const due: Command = {
  name: 'due',
  summary: 'show open requests and reviews by their due dates',
  help: `Usage: clarion-privacy due [options]

Lists open requests, and the reviews that the notice promises: that of the legitimate interests assessment and that of
the notice itself. The earliest comes first; what is late has negative days. The server mails the team about both.

Options:
  --within DAYS   only what is due within so many days, or late
  --json          one JSON object a line

Environment:
  CLARION_DATA    the data folder of the server (.clarion)`,

  async run(words, terminal) {
    const { values, positionals } = readOptions(words, { within: { type: 'string' }, json: { type: 'boolean' } });
    if (positionals.length > 0) throw new UsageError('due takes only options after it.');
    if (values.within !== undefined && !/^\d{1,5}$/u.test(values.within)) throw new UsageError('--within is a number of days, such as 30.');
    const settings = readOptionalSettings(terminal);
    const storage = await openExistingStorage(settings.environment);
    try {
      const today = civilDateIn(terminal.clock(), settings.notice.figures.timeZone);
      const within = values.within === undefined ? Number.POSITIVE_INFINITY : Number(values.within);
      const all = (await allDue(storage, settings)).filter(({ dueOn }) => daysBetween(today, dueOn) <= within);
      await print(all, { today, json: values.json === true }, terminal);
      return 0;
    } finally {
      await storage.close();
    }
  },
};

const allDue = async (storage: Storage, { notice }: Omit<Settings, 'config'>): Promise<readonly Due[]> => {
  const all: Due[] = reviewsDue(notice).map(({ of, dueOn, fact }) => ({ dueOn, what: REVIEW_WORDS[of], of: fact }));
  const { timeZone } = notice.figures;
  for await (const request of storage.requests.list({ statuses: STATUSES.filter((status) => !CLOSED.includes(status)) })) {
    const { right, reference, receivedAt, dueBy } = request;
    if (hasDate(request)) all.push({ dueOn: dueBy, what: `${right}, received ${civilDateIn(receivedAt, timeZone)}`, of: reference });
  }
  return all.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
};

const print = async (all: readonly Due[], { today, json }: { readonly today: CivilDate; readonly json: boolean }, { stdout, tell }: Terminal): Promise<void> => {
  if (!json && all.length > 0) await write(stdout, 'due         in days  what\n');
  for (const { dueOn, what, of } of all) {
    const days = daysBetween(today, dueOn);
    await write(stdout, json ? `${JSON.stringify({ dueOn, days, what, of })}\n` : `${dueOn}  ${String(days).padEnd(7)}  ${what} (${of})\n`);
  }
  const late = all.filter(({ dueOn }) => dueOn < today).length;
  tell(`${all.length} due, ${late} late.`);
};
