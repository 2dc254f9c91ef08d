import { chain } from '../../audit/chain.ts';
import { keyFileText, readKeyFile } from '../../keys/key-file.ts';
import { makeKeyFile } from '../../keys/make-key-file.ts';
import { isPresent } from '../../keys/private-file.ts';
import { replaceFile } from '../../keys/replace-file.ts';
import { newSuppressionKey, suppressionKeyFile } from '../../keys/suppression-keys.ts';
import { CommandError, UsageError, type Terminal } from '../command.ts';
import { readOptions } from '../options.ts';
import { openExistingStorage, readOptionalSettings } from '../settings.ts';

/** Accepts that suppression keys are lost: the server starts again, and says on each start what that means. */
export const giveUpKeys = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const { positionals: ids } = readOptions(words, {});
  if (ids.length === 0) throw new UsageError('Name the keys that are lost, as the server names them when it refuses to start.');
  const { environment } = readOptionalSettings(terminal);
  const file = suppressionKeyFile(environment.dataFolder);
  const storage = await openExistingStorage(environment);
  try {
    const counts = await storage.suppression.countByKey();
    const before = isPresent(file) ? readKeyFile(file) : undefined;
    for (const id of ids) {
      if (before?.keys.some((key) => key.id === id)) throw new CommandError(`${id} is in ${file}: it is not lost.`);
      if (!counts.some(({ keyId }) => keyId === id)) throw new CommandError(`Nothing was made under ${id}: clarion-privacy keys shows what is under which key.`);
    }
    const at = terminal.clock().toISOString();
    const lost = ids.map((id) => ({ id, at }));
    const made = newSuppressionKey({ random: terminal.random, now: terminal.clock });
    if (before) replaceFile(file, keyFileText({ ...before, lost: [...before.lost.filter(({ id }) => !ids.includes(id)), ...lost] }), made.id);
    else makeKeyFile(file, keyFileText({ current: made.id, keys: [made], lost }), made.id);
    const statements = counts.filter(({ keyId }) => ids.includes(keyId)).reduce((sum, count) => sum + count.statements, 0);
    await storage.transaction(async ({ audit }) => {
      for (const id of ids) await audit.append(chain({ at, event: 'suppression-key.given-up', reference: id, details: { statements } }, await audit.last()));
    });
    terminal.tell(`Given up: ${statements} statements match nobody any more. Who objected under ${ids.join(', ')} can be written to again until they object anew.`);
    return 0;
  } finally {
    await storage.close();
  }
};
