import { setFlagsFromString } from 'node:v8';
import { CHANNELS, LIMITS, PATTERNS } from '@clarion-privacy/protocol';
import { getCountries, isSupportedCountry } from 'libphonenumber-js/min';
import { openSuppressionKeys } from '../keys/suppression-keys.ts';
import type { ContactColumn } from '../screening/contact-columns.ts';
import { screenList, type Counts, type ListOptions } from '../screening/screen-list.ts';
import { LiveFilter } from '../suppression/live-filter.ts';
import { CommandError, UsageError, type Command, type Terminal } from './command.ts';
import { reasonOf, sourceOf, targetOf } from './list-ends.ts';
import { oneOf, readOptions } from './options.ts';
import { openExistingStorage, readOptionalSettings, type Settings } from './settings.ts';

/** Says of each contact in a list whether the person may be reached. */
export const screen: Command = {
  name: 'screen',
  summary: 'hold back from a list whoever objected',
  help: `Usage: clarion-privacy screen FILE|- [options]

Reads a list of contacts (CSV; - is the standard input) and gives it back with five more columns:
clarion_decision (held, clear, or unchecked for a row that cannot be checked), clarion_channels,
clarion_companies, clarion_since and clarion_why. Write only to rows that are clear.

Options:
  --channel CHANNEL      what the list is for: ${CHANNELS.join(', ')}; without it any objection holds
  --company COMPANY      who writes; without it an objection to any company holds
  --list ID              the mailing list that is written to; without it leaving any list holds
  --out FILE             write to this file, which appears only once it is whole
  --format csv|json      the list with its columns, or one JSON object a line (csv)
  --held-only            only rows that are held
  --clear-only           only rows that are clear
  --email-column NAME    a column of email addresses; repeat it for more
  --phone-column NAME    a column of telephone numbers; repeat it for more
  --linkedin-column NAME a column of LinkedIn profiles; repeat it for more
  --postal-column NAME   a column of postal addresses; repeat it for the lines of one address
  --country CODE         the country of telephone numbers without one (GB)

Environment:
  CLARION_DATA           the data folder of the server (.clarion)`,

  async run(words, terminal) {
    const { values, positionals } = readOptions(words, {
      channel: { type: 'string' },
      company: { type: 'string' },
      list: { type: 'string' },
      out: { type: 'string' },
      format: { type: 'string' },
      'held-only': { type: 'boolean' },
      'clear-only': { type: 'boolean' },
      'email-column': { type: 'string', multiple: true },
      'phone-column': { type: 'string', multiple: true },
      'linkedin-column': { type: 'string', multiple: true },
      'postal-column': { type: 'string', multiple: true },
      country: { type: 'string' },
    });
    const [list, ...more] = positionals;
    if (list === undefined || more.length > 0) throw new UsageError('Name one list, or - for the standard input.');
    if (values['held-only'] && values['clear-only']) throw new UsageError('Choose one of --held-only and --clear-only.');
    if (values.out === '' || values.out === '-') throw new UsageError('--out is a file; without it the result goes to the standard output.');
    const country = (values.country ?? 'GB').toUpperCase();
    if (!isSupportedCountry(country)) throw new UsageError(`--country is one of ${getCountries().join(', ')}.`);
    const channel = oneOf('--channel', values.channel, CHANNELS);
    const format = oneOf('--format', values.format, ['csv', 'json']) ?? 'csv';
    const settings = readOptionalSettings(terminal);
    const company = oneOf('--company', values.company, settings.notice.figures.companies.map(({ id }) => id));
    // An id that no link can carry would let through whoever left the list.
    const mailingList = values.list;
    if (mailingList !== undefined && (mailingList.length > LIMITS.id || !PATTERNS.id.test(mailingList)))
      throw new UsageError(`--list is the id that the links of the emails carry: up to ${LIMITS.id} lower-case letters, digits and hyphens.`);
    const only = values['held-only'] ? 'held' : values['clear-only'] ? 'clear' : undefined;
    const named = { email: values['email-column'], phone: values['phone-column'], postal: values['postal-column'], linkedin: values['linkedin-column'] };
    return screenTo(values.out, list, { channel, company, list: mailingList, format, only, country, named }, settings, terminal);
  },
};

const screenTo = async (
  out: string | undefined,
  list: string,
  options: ListOptions,
  { environment, notice }: Omit<Settings, 'config'>,
  terminal: Terminal,
): Promise<number> => {
  // A list leaves nothing behind but buffers, which lie beside the heap: swept while the nursery is nearly empty, they never add up.
  setFlagsFromString('--minor-gc-task-trigger=2');
  const storage = await openExistingStorage(environment);
  try {
    const filter = new LiveFilter(storage.suppression);
    const keys = openSuppressionKeys(environment.dataFolder, await storage.suppression.keyIds());
    const file = list === '-' ? undefined : list;
    const target = await targetOf(out, file, terminal);
    try {
      const source = sourceOf(file, terminal);
      const counts = await screenList({ source, write: target.write, onColumns: sayColumns(terminal) }, options, {
        keys,
        notice,
        suppression: storage.suppression,
        filter,
      });
      await target.keep();
      saySummary(counts, terminal);
      // Kept by a server every day; after an upgrade, or where none runs, the next list need not wait for it.
      if (filter.isWorthKeeping) await filter.keep((work) => storage.transaction(({ suppression }) => work(suppression)));
      return 0;
    } catch (error) {
      await target.drop();
      const reason = reasonOf(error, file ?? 'the standard input');
      throw new CommandError(target.begun() ? `INCOMPLETE: ${reason} Throw away what was written.` : reason, { cause: error });
    }
  } finally {
    await storage.close();
  }
};

const sayColumns =
  ({ tell }: Terminal) =>
  (columns: readonly ContactColumn[]): void =>
    tell(`Checking ${columns.map(({ kind, name }) => `${name} (${kind})`).join(', ')}.`);

const saySummary = ({ rows, held, clear, unchecked, legacy }: Counts, { tell }: Terminal): void => {
  if (legacy > 0) tell(`${legacy} of the rows are not UTF-8 and were read as Windows-1252.`);
  tell(`${rows} rows: ${held} held, ${clear} clear, ${unchecked} unchecked.`);
};
