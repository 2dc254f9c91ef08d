import { createLinks, MailError, mintRow, type MintRowsOptions } from '@clarion-privacy/mail';
import { openLinkKeys } from '../keys/link-keys.ts';
import { mintList } from '../minting/mint-list.ts';
import { CommandError, UsageError, type Command, type Terminal } from './command.ts';
import { reasonOf, sourceOf, targetOf } from './list-ends.ts';
import { oneOf, readOptions } from './options.ts';
import { readOptionalSettings } from './settings.ts';

/** Gives each recipient of a mailing their links and headers. */
export const link: Command = {
  name: 'link',
  summary: 'give each recipient of a mailing their unsubscribe link',
  help: `Usage: clarion-privacy link FILE|- --company COMPANY [options]

Reads a list of recipients (CSV; - is the standard input) and gives it back with five more columns:
unsubscribe_link, preferences_link, list_unsubscribe, list_unsubscribe_post and link_problem. Do not send
to a row with a link_problem: it says why. The list's own columns company, list and campaign go before the
options of that name.

Options:
  --company COMPANY      who writes
  --list ID              the list that is written to
  --campaign ID          the campaign
  --base-url URL         where browsers reach the server (CLARION_BASE_URL)
  --mailto ADDRESS       where mail programs write to unsubscribe (the notice's own address)
  --email-column NAME    the column of email addresses
  --out FILE             write to this file, which appears only once it is whole

Environment:
  CLARION_BASE_URL       where browsers reach the server
  CLARION_DATA           the data folder of the server, for keys/links.json (.clarion)`,

  async run(words, terminal) {
    const { values, positionals } = readOptions(words, {
      company: { type: 'string' },
      list: { type: 'string' },
      campaign: { type: 'string' },
      'base-url': { type: 'string' },
      mailto: { type: 'string' },
      'email-column': { type: 'string' },
      out: { type: 'string' },
    });
    const [list, ...more] = positionals;
    if (list === undefined || more.length > 0) throw new UsageError('Name one list, or - for the standard input.');
    if (values.out === '' || values.out === '-') throw new UsageError('--out is a file; without it the result goes to the standard output.');
    const { environment, notice } = readOptionalSettings(terminal);
    const company = oneOf('--company', values.company, notice.figures.companies.map(({ id }) => id));
    const baseUrl = values['base-url'] ?? environment.baseUrl;
    if (company === undefined) throw new UsageError('Say who writes: --company.');
    if (baseUrl === undefined) throw new UsageError('Say where browsers reach the server: --base-url or CLARION_BASE_URL.');
    const options = checkedOptions({
      links: () => createLinks({ keys: openLinkKeys(environment.dataFolder, terminal), baseUrl, random: terminal.random, now: terminal.clock }),
      mailto: { address: values.mailto ?? notice.figures.contact.email },
      ...{ company, list: values.list, campaign: values.campaign },
    });
    return mintTo(values.out, list === '-' ? undefined : list, options, values['email-column'], terminal);
  },
};

interface Asked {
  readonly links: () => MintRowsOptions['links'];
  readonly mailto: MintRowsOptions['mailto'];
  readonly company: string;
  readonly list: string | undefined;
  readonly campaign: string | undefined;
}

/** Refuses settings under which no row could have a link, before the first row is read. */
const checkedOptions = ({ links, list, campaign, ...rest }: Asked): MintRowsOptions => {
  try {
    const options = { ...rest, links: links(), ...(list !== undefined && { list }), ...(campaign !== undefined && { campaign }), allowLocalHttp: true };
    const { link_problem: problem } = mintRow({ email: 'probe@example.com' }, options);
    if (problem !== '') throw new UsageError(problem);
    return options;
  } catch (error) {
    if (error instanceof MailError) throw new UsageError(error.message);
    throw error;
  }
};

const mintTo = async (out: string | undefined, list: string | undefined, options: MintRowsOptions, emailColumn: string | undefined, terminal: Terminal): Promise<number> => {
  const target = await targetOf(out, list, terminal);
  try {
    const { rows, refused } = await mintList({ source: sourceOf(list, terminal), write: target.write }, options, emailColumn);
    await target.keep();
    terminal.tell(`${rows} rows: ${rows - refused} with links, ${refused} without.`);
    return 0;
  } catch (error) {
    await target.drop();
    const reason = reasonOf(error, list ?? 'the standard input');
    throw new CommandError(target.begun() ? `INCOMPLETE: ${reason} Throw away what was written.` : reason, { cause: error });
  }
};
