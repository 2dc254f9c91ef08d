import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { backUpKeys } from '../backup/key-copies.ts';
import { leftBeside, requireNone } from '../backup/in-place.ts';
import { makeBackup } from '../backup/make-backup.ts';
import type { Manifest } from '../backup/manifest.ts';
import { SQLITE_FILE } from '../storage/sqlite/sqlite-storage.ts';
import { CommandError, UsageError, type Command } from './command.ts';
import { readOptions } from './options.ts';
import { readOptionalSettings } from './settings.ts';
import { version } from './version.ts';

/** Copies what a server keeps, while it serves. */
export const backup: Command = {
  name: 'backup',
  summary: 'copy all data into a folder, while the server serves',
  help: `Usage: clarion-privacy backup FOLDER [--keys FOLDER]

Copies the SQLite database of the data folder, as it stands at one moment, into a new folder, with a manifest of
what it holds. The server goes on. The folder appears under its name only once all of it is on disk and was read
back: whatever interrupts the command leaves no folder of that name.

The keys are not in it: whoever has both can tell who objected. --keys copies them into another new folder, to be
kept apart. Without them the suppression file matches nobody.

PostgreSQL is backed up by its own pg_dump: docs/operating.md has the lines.

Options:
  --keys FOLDER   copy the keys, too, into this folder

Environment:
  CLARION_DATA    the data folder of the server (.clarion)`,

  async run(words, terminal) {
    const { values, positionals } = readOptions(words, { keys: { type: 'string' } });
    const [named, ...more] = positionals;
    if (named === undefined || more.length > 0) throw new UsageError('Name one folder for the backup.');
    const { environment } = readOptionalSettings(terminal);
    if (environment.database !== undefined) throw new CommandError('PostgreSQL is backed up by its own pg_dump: docs/operating.md has the lines.');
    const { dataFolder } = environment;
    if (!existsSync(join(dataFolder, SQLITE_FILE))) throw new CommandError(`There is no ${join(dataFolder, SQLITE_FILE)}: set CLARION_DATA to the data folder of the server.`);
    const folder = resolve(terminal.folder, named);
    const keys = values.keys === undefined ? undefined : resolve(terminal.folder, values.keys);
    if (keys !== undefined && `${keys}${sep}`.startsWith(`${folder}${sep}`)) throw new UsageError('Keep the keys apart: --keys names a folder outside of the backup.');
    for (const each of [folder, keys]) if (each !== undefined) requireNone(each);
    for (const left of leftBeside(folder)) terminal.tell(`${left} is what an attempt left that was broken off, or is at work: remove it when no backup runs.`);
    const { random, clock } = terminal;
    const manifest = await makeBackup(dataFolder, folder, { now: clock, random, release: version() });
    // After the data, so that each key is there which the data was made under.
    if (keys !== undefined) await backUpKeys(dataFolder, keys, random(6).toString('hex'));
    terminal.tell(`Backed up ${countOf(manifest)} to ${folder}.`);
    terminal.tell(keys === undefined ? 'The keys are not in it: back them up apart from it, with --keys.' : `The keys are in ${keys}: keep them apart from the backup.`);
    const { broken } = manifest.audit;
    if (broken === undefined) return 0;
    terminal.tell(`BROKEN: the audit trail is not whole, ${broken}. The backup holds it as it is.`);
    return 1;
  },
};

/** For messages: all that it holds, in figures. */
export const countOf = ({ tables, at }: Pick<Manifest, 'tables' | 'at'>): string => {
  const counts = Object.values(tables);
  return `${counts.reduce((sum, count) => sum + count, 0)} rows in ${counts.length} tables of ${at}`;
};
