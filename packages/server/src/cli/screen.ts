import { statSync } from 'node:fs';
import { CHANNELS, LIMITS, PATTERNS } from '@clarion-privacy/protocol/limits';
import { listCrew } from '../screening/list-crew.ts';
import { UsageError, type Command } from './command.ts';
import { countryOf } from './country-option.ts';
import { oneOf, readOptions } from './options.ts';

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
    const country = countryOf(values.country);
    const channel = oneOf('--channel', values.channel, CHANNELS);
    const format = oneOf('--format', values.format, ['csv', 'json']) ?? 'csv';
    const only = values['held-only'] ? 'held' : values['clear-only'] ? 'clear' : undefined;
    const named = { email: values['email-column'], phone: values['phone-column'], postal: values['postal-column'], linkedin: values['linkedin-column'] };
    // An id that no link can carry would let through whoever left the list.
    const mailingList = values.list;
    if (mailingList !== undefined && (mailingList.length > LIMITS.id || !PATTERNS.id.test(mailingList)))
      throw new UsageError(`--list is the id that the links of the emails carry: up to ${LIMITS.id} lower-case letters, digits and hyphens.`);
    const crew = listCrew();
    try {
      // Threads take a while to start, and what follows as long to load.
      if (isLong(list)) crew.start();
      const { screenTo } = await import('./screen-to.ts');
      return await screenTo(values.out, list, { channel, company: values.company, list: mailingList, format, only, country, named }, crew, terminal);
    } finally {
      await crew.close();
    }
  },
};

/** Bytes of a list that threads are worth their start for. */
const LONG = 1_048_576;

const isLong = (list: string): boolean => list === '-' || (statSync(list, { throwIfNoEntry: false })?.size ?? 0) > LONG;
