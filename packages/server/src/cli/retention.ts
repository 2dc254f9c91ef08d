import { civilDateIn, dateInWords, durationInWords, verifiableContacts } from '@clarion-privacy/notice';
import { openSuppressionKeys } from '../keys/suppression-keys.ts';
import { announceDue } from '../retention/announce-due.ts';
import { crmContacts } from '../retention/crm-contacts.ts';
import { contactsDue } from '../retention/contacts-due.ts';
import type { DueContact, RetentionColumns, RetentionCounts } from '../retention/contacts-due.ts';
import { CommandError, UsageError, type Command, type Terminal } from './command.ts';
import { countryOf } from './country-option.ts';
import { reasonOf, sourceOf } from './list-ends.ts';
import { readOptions } from './options.ts';
import { openExistingStorage, readOptionalSettings, type Settings } from './settings.ts';
import { write } from './write.ts';

/** In place of a list: what the connected CRM answers. */
const CRM = '--crm';

/** Lists whose data is to be deleted by the notice's own rule, and tells the CRM once that was looked at. */
export const retention: Command = {
  name: 'retention',
  summary: 'list who is due for deletion, and tell the CRM',
  help: `Usage: clarion-privacy retention FILE|-|--crm [options]

Reads a list of contacts, or asks the connected CRM for its own (CSV, one row a person, with a column for the date of the last contact) and lists whose data is to
be deleted by the notice's rule: its period after the last verifiable contact. This changes nothing. Where the list has a
column for the kind of contact, only the kinds that the notice names count; the others are told apart.

To send them to the CRM as events, run it again with --announce and the number of contacts that it listed: where another
number is due by then, nothing is sent.

Options:
  --announce COUNT            write one retention.due event for each, when exactly so many are due
  --last-contact-column NAME  the column with the date, written 2026-09-03 (found by its name)
  --kind-column NAME          the column with the kind of contact (found by its name)
  --email-column NAME         a column of email addresses; repeat it for more
  --phone-column NAME         a column of telephone numbers; repeat it for more
  --postal-column NAME        a column of postal addresses; repeat it for the lines of one address
  --country CODE              the country of telephone numbers without one (GB)

  --crm                       the contacts that crm.contacts of the configuration names

Environment:
  CLARION_DATA                the data folder of the server (.clarion)
  CLARION_CRM_TOKEN           sent to the CRM as a bearer token`,

  async run(words, terminal) {
    const { values, positionals } = readOptions(words, {
      crm: { type: 'boolean' },
      announce: { type: 'string' },
      'last-contact-column': { type: 'string' },
      'kind-column': { type: 'string' },
      'email-column': { type: 'string', multiple: true },
      'phone-column': { type: 'string', multiple: true },
      'postal-column': { type: 'string', multiple: true },
      country: { type: 'string' },
    });
    const [list = CRM, ...more] = positionals;
    if (more.length > 0 || (list === CRM) !== (values.crm === true)) throw new UsageError('Name one list, - for the standard input, or --crm alone.');
    if (values.announce !== undefined && !/^[1-9]\d{0,8}$/u.test(values.announce))
      throw new UsageError('--announce is the number of contacts that are due, as the list without it says.');
    const columns: RetentionColumns = {
      contacts: { email: values['email-column'], phone: values['phone-column'], postal: values['postal-column'] },
      lastContact: values['last-contact-column'],
      kind: values['kind-column'],
      country: countryOf(values.country),
    };
    const settings = readOptionalSettings(terminal);
    const counts: RetentionCounts = { rows: 0, kept: 0, unverified: 0, unread: 0 };
    const due = await allDue(list, columns, counts, settings, terminal);
    saySummary(due.length, counts, settings, terminal);
    if (values.announce === undefined) await print(due, list, terminal);
    else await send(due, Number(values.announce), settings, terminal);
    return 0;
  },
};

const allDue = async (
  list: string,
  columns: RetentionColumns,
  counts: RetentionCounts,
  settings: Omit<Settings, 'config'>,
  terminal: Terminal,
): Promise<readonly DueContact[]> => {
  const { notice } = settings;
  const file = list === '-' ? undefined : list;
  const source = list === CRM ? crmContacts(crmIn(settings), terminal.variables['CLARION_CRM_TOKEN']) : sourceOf(file, terminal);
  try {
    const today = civilDateIn(terminal.clock(), notice.figures.timeZone);
    const due: DueContact[] = [];
    for await (const each of contactsDue(source, columns, { notice, today, counts })) due.push(each);
    return due;
  } catch (error) {
    throw new CommandError(reasonOf(error, list === CRM ? 'the CRM' : (file ?? 'the standard input')), { cause: error });
  }
};

const crmIn = (settings: object): string => {
  const url = 'config' in settings ? (settings.config as Settings['config']).crm?.contacts : undefined;
  if (url === undefined) throw new CommandError('No CRM is configured: write "crm": { "contacts": "https://crm.example.com/contacts.csv" } into clarion.config.json.');
  return url;
};

/** Lines of the list, and no contact detail: what is due can be looked up there. */
const print = async (due: readonly DueContact[], list: string, { stdout, tell }: Terminal): Promise<void> => {
  await write(stdout, 'line,last_contact,due\n');
  for (const { line, lastContactOn, dueOn } of due) await write(stdout, `${line},${lastContactOn},${dueOn}\n`);
  if (due.length > 0) tell(`Nothing was sent. To tell the CRM: clarion-privacy retention ${list} --announce ${due.length}`);
};

const send = async (due: readonly DueContact[], expected: number, { environment }: Omit<Settings, 'config'>, terminal: Terminal): Promise<void> => {
  if (due.length !== expected)
    throw new CommandError(`${due.length} contacts are due, not ${expected}: nothing was sent. Look at the list again without --announce.`);
  const storage = await openExistingStorage(environment);
  try {
    if ((await storage.webhooks.endpoints()).length === 0)
      throw new CommandError('No webhook endpoint is known: name one in the configuration and start the server once. Nothing was sent.');
    const keys = openSuppressionKeys(environment.dataFolder, await storage.suppression.keyIds());
    await announceDue(due, { storage, now: terminal.clock(), random: terminal.random, keys });
    terminal.tell(`${due.length} retention.due events wait for the CRM.`);
  } finally {
    await storage.close();
  }
};

const saySummary = (due: number, { rows, kept, unverified, unread }: RetentionCounts, { notice }: Omit<Settings, 'config'>, { tell, clock }: Terminal): void => {
  const { retention: { afterLastContact }, language, timeZone } = notice.figures;
  tell(`The rule of notice ${notice.figures.version}: ${durationInWords(afterLastContact, language)} after the last verifiable contact, on ${dateInWords(civilDateIn(clock(), timeZone), language)}.`);
  const kinds = verifiableContacts(notice);
  if (unverified > 0 && kinds) tell(`Named as a contact that is not verifiable: ${unverified}. Verifiable are ${kinds.join(', ')}. Look for another contact of theirs.`);
  if (unread > 0) tell(`Without a contact detail, or a past date of the form 2026-09-03, that can be read: ${unread}.`);
  tell(`${rows} rows: ${due} due, ${kept} kept, ${unverified} not verifiable, ${unread} not read.`);
};
