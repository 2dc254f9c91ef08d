import { readFileSync } from 'node:fs';
import { checkTrail } from '../audit/check-trail.ts';
import { readHead, signHead, type SignedHead } from '../audit/head.ts';
import { fileProblem } from '../config/config-error.ts';
import { readReceiptKey, receiptKeyFile } from '../keys/receipt-key-file.ts';
import { publishKey } from '../receipts/publish-key.ts';
import type { Storage } from '../storage/storage.ts';
import { CommandError, UsageError, type Command, type Terminal } from './command.ts';
import { readOptions } from './options.ts';
import { openExistingStorage, readOptionalSettings } from './settings.ts';
import { write } from './write.ts';

/** Shows whether the audit trail is whole, and gives its end to be kept elsewhere. */
export const audit: Command = {
  name: 'audit',
  summary: 'check the audit trail, or take its head',
  help: `Usage: clarion-privacy audit verify [--head FILE]
       clarion-privacy audit head

verify  reads the whole trail and names every row that was changed, moved or taken out; exit code 1 if there is one
head    prints the last row's number and hash, signed. Keep it where nobody with the database can change it

Options:
  --head FILE   a head that was taken earlier: then a trail that was written anew to its end, or cut off, shows too

Environment:
  CLARION_DATA    the data folder of the server (.clarion)`,

  async run([action, ...words], terminal) {
    if (action !== 'verify' && action !== 'head') throw new UsageError('audit is followed by verify or head.');
    const { values, positionals } = readOptions(words, action === 'verify' ? { head: { type: 'string' } } : {});
    if (positionals.length > 0) throw new UsageError(`audit ${action} takes options alone.`);
    const { environment } = readOptionalSettings(terminal);
    const storage = await openExistingStorage(environment);
    try {
      if (action === 'head') return await printHead(storage, environment.dataFolder, terminal);
      return await verify(storage, (values as { head?: string }).head, terminal);
    } finally {
      await storage.close();
    }
  },
};

const verify = async (storage: Storage, file: string | undefined, { tell }: Terminal): Promise<number> => {
  const head = file === undefined ? undefined : await headIn(file, storage);
  const { rows, findings } = await checkTrail(storage.audit.list(), head);
  for (const { why } of findings) tell(`BROKEN: ${why}.`);
  if (findings.length > 0) {
    tell(`The audit trail is broken: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} in ${rows} rows.`);
    return 1;
  }
  tell(
    head
      ? `The audit trail is whole: ${rows} rows, and the first ${head.seq} are those of the head of ${head.at}.`
      : `The audit trail is whole in itself: ${rows} rows. Only with --head would a trail show that was written anew to its end, or cut off.`,
  );
  return 0;
};

const headIn = async (file: string, storage: Storage): Promise<SignedHead> => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file} cannot be read, ${fileProblem(error)}.`, { cause: error });
  }
  const head = await readHead(text, await storage.receiptKeys.list());
  if (!head) throw new CommandError(`${file} is no head that this server signed, or it was changed since: use one that audit head printed.`);
  return head;
};

const printHead = async (storage: Storage, dataFolder: string, { stdout, clock, tell }: Terminal): Promise<number> => {
  const key = readReceiptKey(receiptKeyFile(dataFolder));
  const last = await storage.transaction(async (stores) => {
    await publishKey(key, clock(), stores);
    return stores.audit.last();
  });
  const head = { seq: last?.seq ?? 0, hash: last?.hash.toString('hex') ?? '', at: clock().toISOString() };
  await write(stdout, `${await signHead(head, key)}\n`);
  tell(`The head of ${head.seq} rows. Keep it where nobody with the database can change it.`);
  return 0;
};
