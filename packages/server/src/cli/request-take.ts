import { civilDateIn, isCivilDate } from '@clarion-privacy/notice';
import { RIGHTS } from '@clarion-privacy/protocol';
import { checkRequest } from '../requests/check-request.ts';
import { readRequest } from '../requests/read-request.ts';
import { newReceipt } from '../requests/new-receipt.ts';
import { takeRequest } from '../requests/take-request.ts';
import { CommandError, UsageError, type Terminal } from './command.ts';
import { filling } from './filling.ts';
import { oneOf, readOptions } from './options.ts';
import { actorNamed, atDesk, signingAt, toldBy } from './request-desk.ts';
import { write } from './write.ts';

/** How a request reaches a person of the team. */
const HEARD = ['call', 'phone', 'post', 'email'] as const;

/** Takes a request that somebody of the team heard or read; its clock starts when it had come. */
export const runTake = (words: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = readOptions(words, {
    ...{ right: { type: 'string' }, way: { type: 'string' }, received: { type: 'string' }, by: { type: 'string' } },
    ...{ name: { type: 'string' }, email: { type: 'string' }, phone: { type: 'string' }, postal: { type: 'string' } },
    ...{ receipt: { type: 'string' }, message: { type: 'string' }, site: { type: 'string' }, channels: { type: 'string' }, companies: { type: 'string' } },
  });
  if (positionals.length > 0) throw new UsageError('requests take takes options alone.');
  const right = oneOf('--right', values.right, RIGHTS);
  const way = oneOf('--way', values.way, HEARD);
  if (!right || !way) throw new UsageError('Say what was asked and how it came: --right access --way phone.');
  const by = actorNamed(values.by);
  return atDesk(terminal, async (desk) => {
    const { storage, notices, sites, keys, random, clock, baseUrl, sendsMail } = desk;
    const now = clock();
    const { version, timeZone } = notices.current.figures;
    const receivedAt = whenReceived(values.received, now, timeZone);
    const { name, email, phone, postal, message, site } = values;
    const read = readRequest({
      right,
      noticeVersion: version,
      subject: { name, email, phone, postal },
      ...{ message, site, channels: listed(values.channels), companies: listed(values.companies) },
    });
    if ('errors' in read) throw new CommandError(inOneLine(read.errors));
    const result = checkRequest(read.value, notices, sites);
    if ('refusal' in result) throw new CommandError(inOneLine(result.refusal.errors));
    const receipt = await newReceipt(result.checked, { ...(await signingAt(desk)), now: receivedAt, random });
    const taking = { now, random, keys, receipt, mailing: { baseUrl, sendsMail }, heard: { way, receivedAt, by } };
    const take = () => storage.transaction((stores) => takeRequest(result.checked, taking, stores));
    if (values.receipt === undefined) await take();
    else await filling(values.receipt, async () => `${JSON.stringify(await take(), undefined, 2)}\n`);
    await write(terminal.stdout, `${receipt.reference}\n`);
    terminal.tell(`Taken, due on ${receipt.dueBy}.${toldBy(email, sendsMail)}`);
    return 0;
  });
};

/** Midday of an earlier day is that day on the calendar of every notice. */
const whenReceived = (date: string | undefined, now: Date, timeZone: string): Date => {
  const today = civilDateIn(now, timeZone);
  if (date === undefined || date === today) return now;
  if (!isCivilDate(date) || date > today) throw new UsageError('--received is the day on which it came, such as 2026-11-20, and not a later one than today.');
  return new Date(`${date}T12:00:00.000Z`);
};

const listed = (text: string | undefined): readonly string[] | undefined => text?.split(',').map((each) => each.trim());

const inOneLine = (errors: readonly { readonly pointer: string; readonly detail: string }[]): string =>
  errors.map(({ pointer, detail }) => `${pointer.split('/').at(-1) ?? ''}: ${detail}`).join(' ');
