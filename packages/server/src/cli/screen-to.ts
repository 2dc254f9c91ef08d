import { openSuppressionKeys } from '../keys/suppression-keys.ts';
import type { ContactColumn } from '../screening/contact-columns.ts';
import type { Crew } from '../screening/crew.ts';
import { screenList, type Counts, type ListOptions } from '../screening/screen-list.ts';
import { LiveFilter } from '../suppression/live-filter.ts';
import { CommandError, type Terminal } from './command.ts';
import { lentSourceOf, reasonOf, targetOf } from './list-ends.ts';
import { oneOf } from './options.ts';
import { openExistingStorage, readOptionalSettings } from './settings.ts';

/** What the words of the command say; the company is as it was written. */
export interface ScreenOptions extends Omit<ListOptions, 'company'> {
  readonly company: string | undefined;
}

/** Screens a list, to a file or the standard output. */
export const screenTo = async (out: string | undefined, list: string, { company: named, ...options }: ScreenOptions, crew: Crew, terminal: Terminal): Promise<number> => {
  const { environment, notice } = readOptionalSettings(terminal);
  const company = oneOf('--company', named, notice.figures.companies.map(({ id }) => id));
  const storage = await openExistingStorage(environment);
  try {
    const filter = new LiveFilter(storage.suppression);
    const keys = openSuppressionKeys(environment.dataFolder, await storage.suppression.keyIds());
    const file = list === '-' ? undefined : list;
    const target = await targetOf(out, file, terminal);
    try {
      const source = lentSourceOf(file, terminal);
      const counts = await screenList({ source, write: target.write, onColumns: sayColumns(terminal) }, { ...options, company }, {
        keys,
        notice,
        suppression: storage.suppression,
        filter,
        crew,
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
