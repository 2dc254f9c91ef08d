import { chain } from '../../audit/chain.ts';
import { CommandError, UsageError, type Terminal } from '../command.ts';
import { readOptions } from '../options.ts';
import { openExistingStorage, readOptionalSettings } from '../settings.ts';

/** Ends an integration key. */
export const revokeKey = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const { positionals } = readOptions(words, {});
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new UsageError('Name one integration key by its id, such as k-0123456789ab.');
  const { environment } = readOptionalSettings(terminal);
  const storage = await openExistingStorage(environment);
  try {
    const at = terminal.clock().toISOString();
    const revoked = await storage.transaction(async ({ integrationKeys, audit }) => {
      if (!(await integrationKeys.revoke(id, at))) return false;
      await audit.append(chain({ at, event: 'integration-key.revoked', reference: id, details: {} }, await audit.last()));
      return true;
    });
    if (!revoked) throw new CommandError(`No integration key ${id} is in force: clarion-privacy keys shows them.`);
    terminal.tell(`${id} is revoked, from the next call on.`);
    return 0;
  } finally {
    await storage.close();
  }
};
