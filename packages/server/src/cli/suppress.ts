import { CHANNELS } from '@clarion-privacy/protocol';
import { openSuppressionKeys } from '../keys/suppression-keys.ts';
import { importList } from '../suppression/import-list.ts';
import { CommandError, UsageError, type Command } from './command.ts';
import { reasonOf, sourceOf } from './list-ends.ts';
import { oneOf, readOptions } from './options.ts';
import { openExistingStorage, readOptionalSettings } from './settings.ts';

/** Takes over what people said to other systems. */
export const suppress: Command = {
  name: 'suppress',
  summary: 'take over a suppression list of another system',
  help: `Usage: clarion-privacy suppress import FILE|- [options]

Puts everyone on a list on the suppression file: an export of a mailing system (CSV with a line of column
names), or a plain list of email addresses, one a line. Names each line that it could not read. The same
list again changes nothing. A list stands for what people say now: it overrules what they allowed before.
Everyone on it counts, whatever its other columns say: export those who unsubscribed alone.

Options:
  --channel CHANNEL      stops this channel alone: ${CHANNELS.join(', ')}; repeat it for more; without it all marketing
  --company COMPANY      stops this company alone; repeat it for more; without it all
  --dry-run              counts and reports, and keeps nothing
  --email-column NAME    a column of email addresses; repeat it for more
  --phone-column NAME    a column of telephone numbers; repeat it for more
  --linkedin-column NAME a column of LinkedIn profiles; repeat it for more
  --postal-column NAME   a column of postal addresses; repeat it for the lines of one address

Environment:
  CLARION_DATA           the data folder of the server (.clarion)`,

  async run(words, terminal) {
    const { values, positionals } = readOptions(words, {
      channel: { type: 'string', multiple: true },
      company: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
      'email-column': { type: 'string', multiple: true },
      'phone-column': { type: 'string', multiple: true },
      'linkedin-column': { type: 'string', multiple: true },
      'postal-column': { type: 'string', multiple: true },
    });
    const [what, list, ...more] = positionals;
    if (what !== 'import' || list === undefined || more.length > 0) throw new UsageError('Say import and name one list, or - for the standard input.');
    const { environment, notice } = readOptionalSettings(terminal);
    const group = notice.figures.companies;
    const channels = values.channel?.map((each) => oneOf('--channel', each, CHANNELS)!);
    const companies = values.company?.map((each) => oneOf('--company', each, group.map(({ id }) => id))!);
    const named = { email: values['email-column'], phone: values['phone-column'], linkedin: values['linkedin-column'], postal: values['postal-column'] };
    const dryRun = values['dry-run'] ?? false;
    const storage = await openExistingStorage(environment);
    const file = list === '-' ? undefined : list;
    const { tell, random, clock } = terminal;
    let isBegun = false;
    try {
      const keys = openSuppressionKeys(environment.dataFolder, await storage.suppression.keyIds());
      const done = await importList(
        sourceOf(file, terminal),
        {
          ...{ channels, companies, named, dryRun, group, keys, random, now: clock() },
          onColumns: (columns) => {
            isBegun = !dryRun;
            tell(`Reading ${columns.map(({ kind, name }) => `${name} (${kind})`).join(', ')}.`);
          },
          onUnread: (line, why) => tell(`Line ${line}: ${why}.`),
        },
        storage,
      );
      tell(`${done.rows} rows: ${done.added} ${dryRun ? 'would be added' : `added under reference ${done.reference}`}, ${done.known} known before, ${done.unread} not read whole.`);
      return done.unread > 0 ? 1 : 0;
    } catch (error) {
      throw new CommandError(`${reasonOf(error, file ?? 'the standard input')} ${isBegun ? 'What was read before it is kept: mend the list and run it again.' : 'Nothing was kept.'}`, { cause: error });
    } finally {
      await storage.close();
    }
  },
};
