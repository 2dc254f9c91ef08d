import { civilDateIn, isCivilDate } from '@clarion-privacy/notice';
import { RIGHTS, STATUSES } from '@clarion-privacy/protocol';
import type { StoredRequest } from '../requests/request-store.ts';
import { CLOSED, hasDate } from '../requests/states.ts';
import { UsageError, type Command, type Terminal } from './command.ts';
import { maskSubject } from './mask.ts';
import { oneOf, readOptions } from './options.ts';
import { runShow } from './request-show.ts';
import { runCarryOut } from './request-carry-out.ts';
import { isStepCommand, runStep } from './request-steps.ts';
import { runTake } from './request-take.ts';
import { csvFormat, jsonFormat, tableFormat, type RequestFormat } from './request-rows.ts';
import { openExistingStorage, readOptionalSettings } from './settings.ts';
import { write } from './write.ts';

/** Lists the requests that were taken. */
export const requests: Command = {
  name: 'requests',
  summary: 'list, take and answer requests',
  help: `Usage: clarion-privacy requests [list] [options]
       clarion-privacy requests show REFERENCE [--full] [--json]
       clarion-privacy requests acknowledge REFERENCE --by NAME
       clarion-privacy requests answer REFERENCE --by NAME [--text TEXT] [--no-match] [--correction TEXT]
       clarion-privacy requests carry-out REFERENCE --by NAME [--out FILE] [--suppression remove|keep-minimal]
       clarion-privacy requests extend REFERENCE --by NAME --reason TEXT
       clarion-privacy requests refuse REFERENCE --by NAME --reason TEXT
       clarion-privacy requests pause REFERENCE --by NAME --for identity|clarification --text TEXT
       clarion-privacy requests resume REFERENCE --by NAME
       clarion-privacy requests take --right RIGHT --way call|phone|post|email --by NAME
                                     [--received DATE] [--name, --email, --phone, --postal TEXT]
                                     [--channels, --companies LIST] [--site ID] [--message TEXT]
                                     [--receipt FILE]

Each step is somebody's: its name, its time and what was written go into the history of the request, the step
itself into the audit trail. The person is told by mail where they gave an email address.

Lists the requests that were taken, oldest first. Contact details are masked, so that the list can be
looked at with others around; --full shows them.

Options:
  --right RIGHT   only requests of this right: ${RIGHTS.join(', ')}
  --since DATE    only those received on this date or later, such as 2026-09-03
  --review        only those that may come from a program: look at them before you work on them
  --overdue       only those that are past their due date and not answered
  --full          whole names, contact details and messages
  --json          one JSON object a line
  --csv           a table for spreadsheets, guarded against formulas

Environment:
  CLARION_DATA      the data folder of the server (.clarion)
  CLARION_DATABASE  the PostgreSQL of the server, where it has one`,

  async run([word, ...rest], terminal) {
    if (word === 'show') return runShow(rest, terminal);
    if (word === 'take') return runTake(rest, terminal);
    if (word === 'carry-out') return runCarryOut(rest, terminal);
    if (isStepCommand(word)) return runStep(word, rest, terminal);
    return runList([...(word === undefined ? [] : [word]), ...rest], terminal);
  },
};

const runList = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = readOptions(words, {
    right: { type: 'string' },
    since: { type: 'string' },
    overdue: { type: 'boolean' },
    review: { type: 'boolean' },
    full: { type: 'boolean' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  });
  if (positionals.length > 1 || (positionals[0] ?? 'list') !== 'list') throw new UsageError(`There is no "requests ${positionals.join(' ')}".`);
  if (values.json && values.csv) throw new UsageError('Choose one of --json and --csv.');
  const { since } = values;
  if (since !== undefined && !isCivilDate(since)) throw new UsageError('--since is a date, such as 2026-09-03.');
  const right = oneOf('--right', values.right, RIGHTS);
  const { environment, notice } = readOptionalSettings(terminal);
  const { timeZone } = notice.figures;
  const storage = await openExistingStorage(environment);
  try {
    const found = storage.requests.list({
      right,
      ...(values.review && { forReview: true, statuses: STATUSES.filter((status) => !CLOSED.includes(status)) }),
      ...(since !== undefined && { since: dayBefore(since) }),
      ...(values.overdue && {
        statuses: STATUSES.filter((status) => !CLOSED.includes(status)),
        dueBefore: civilDateIn(terminal.clock(), timeZone),
      }),
    });
    const format = values.json ? jsonFormat : values.csv ? csvFormat : tableFormat(timeZone);
    const wanted = (request: StoredRequest) =>
      (!values.overdue || hasDate(request)) && (since === undefined || civilDateIn(request.receivedAt, timeZone) >= since);
    await print(found, { wanted, format, full: values.full === true }, terminal);
    return 0;
  } finally {
    await storage.close();
  }
};

const print = async (
  found: AsyncIterable<StoredRequest>,
  { wanted, format, full }: { wanted: (request: StoredRequest) => boolean; format: RequestFormat; full: boolean },
  { stdout, tell }: Terminal,
): Promise<void> => {
  let count = 0;
  await write(stdout, format.before);
  for await (const request of found) {
    if (!wanted(request)) continue;
    count += 1;
    await write(stdout, format.row(full ? request : masked(request)));
  }
  tell(count === 1 ? '1 request.' : `${count} requests.`);
};

const masked = ({ subject, ...request }: StoredRequest): StoredRequest => {
  const shown = { ...request, subject: maskSubject(subject) };
  // People write about themselves, and about whom they act for.
  delete shown.message;
  delete shown.representative;
  delete shown.answer;
  delete shown.extension;
  return shown;
};

/** Early enough for every time zone; the exact day is compared afterwards. */
const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString();
