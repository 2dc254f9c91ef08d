import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isPostgresUrl, POSTGRES_EXAMPLE } from '../config/environment.ts';
import { moveStorage } from '../storage/move/move-storage.ts';
import { SQLITE_FILE } from '../storage/sqlite/sqlite-storage.ts';
import { CommandError, UsageError, type Command } from './command.ts';
import { readOptions } from './options.ts';

/** Carries a store on SQLite over into PostgreSQL. */
export const move: Command = {
  name: 'move',
  summary: 'carry all data from SQLite over into PostgreSQL',
  help: `Usage: clarion-privacy move --from FOLDER --to postgres://…

Carries everything that a data folder keeps on SQLite over into an empty PostgreSQL, in one transaction.
It is kept only once every table has the same rows by count and by hash, and the audit trail is whole.
Whatever interrupts it leaves the target empty: run it again. Stop the server first.

The folder stays as it is. Its keys stay needed: start the server with CLARION_DATABASE on the new
database and CLARION_DATA on the same folder.

Options:
  --from FOLDER   the data folder
  --to URL        the database, ${POSTGRES_EXAMPLE}`,

  async run(words, terminal) {
    const { values, positionals } = readOptions(words, { from: { type: 'string' }, to: { type: 'string' } });
    const { from, to } = values;
    if (from === undefined || to === undefined || positionals.length > 0) throw new UsageError('Say from where and where to: --from FOLDER --to postgres://…');
    if (!isPostgresUrl(to)) throw new UsageError(`--to is the address of a PostgreSQL, ${POSTGRES_EXAMPLE}.`);
    const folder = resolve(terminal.folder, from);
    const file = join(folder, SQLITE_FILE);
    if (!existsSync(file)) throw new CommandError(`There is no ${file}: name the data folder of a server with --from.`);
    const { isNew, rows, tables } = await moveStorage(folder, to);
    const found = `${rows} rows in ${tables} tables, the same by count and by hash, and the audit trail is whole.`;
    terminal.tell(isNew ? `Moved ${found}` : `Nothing to do: all of it was moved before, ${found}`);
    return 0;
  },
};
