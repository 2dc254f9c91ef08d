import { resolve } from 'node:path';
import { missingKeys } from '../backup/key-copies.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { countOf } from './backup.ts';
import { CommandError, UsageError, type Command } from './command.ts';
import { readOptions } from './options.ts';
import { readOptionalSettings } from './settings.ts';

/** Puts a backup back. */
export const restore: Command = {
  name: 'restore',
  summary: 'put a backup back into an empty data folder, and check it',
  help: `Usage: clarion-privacy restore FOLDER [--keys FOLDER]

Puts what backup made into the data folder of CLARION_DATA, which is empty or not there: it replaces nothing. What was
copied is checked by its hash, the rows of each table and the chain of the audit trail before it takes its place, after
its keys: whatever breaks the command off, run it again.

What was taken after the backup is not in it: docs/operating.md says what to do about that.

Options:
  --keys FOLDER   put the keys of this folder back, too

Environment:
  CLARION_DATA    where to put it (.clarion)`,

  async run(words, terminal) {
    const { values, positionals } = readOptions(words, { keys: { type: 'string' } });
    const [named, ...more] = positionals;
    if (named === undefined || more.length > 0) throw new UsageError('Name one backup.');
    const { environment } = readOptionalSettings(terminal);
    if (environment.database !== undefined) throw new CommandError('PostgreSQL is restored by its own pg_restore: docs/operating.md has the lines.');
    const { dataFolder } = environment;
    const unique = terminal.random(6).toString('hex');
    const keys = values.keys === undefined ? undefined : resolve(terminal.folder, values.keys);
    const manifest = await restoreBackup({ folder: resolve(terminal.folder, named), keys, dataFolder, unique });
    const { seq, broken } = manifest.audit;
    const trail = broken === undefined ? `the audit trail is whole to its row ${seq}` : `the audit trail is broken as it was then, ${broken}`;
    terminal.tell(`Restored ${countOf(manifest)} into ${dataFolder}, the same by count and by hash; ${trail}.`);
    const missing = missingKeys(dataFolder, manifest.keys);
    if (missing.length > 0) terminal.tell(`KEYS ARE MISSING: ${missing.join(', ')}. Put the keys back into ${dataFolder}/keys before you start the server: without them the suppression file matches nobody.`);
    terminal.tell('What was taken since then is not in it, and what was erased since then is in it again: see docs/operating.md.');
    return 0;
  },
};
