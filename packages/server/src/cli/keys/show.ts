import { existsSync } from 'node:fs';
import { activeKey } from '../../keys/active-key.ts';
import { readKeyFile } from '../../keys/key-file.ts';
import { linkKeyFile, openLinkKeys } from '../../keys/link-keys.ts';
import { isPresent } from '../../keys/private-file.ts';
import { readReceiptKey, receiptKeyFile } from '../../keys/receipt-key-file.ts';
import { suppressionKeyFile } from '../../keys/suppression-keys.ts';
import type { Storage } from '../../storage/storage.ts';
import type { KeyCount } from '../../suppression/suppression-store.ts';
import { UsageError, type Terminal } from '../command.ts';
import { readOptions } from '../options.ts';
import { openExistingStorage, readOptionalSettings } from '../settings.ts';
import { write } from '../write.ts';

/** Shows which keys there are and how much is under each; never a secret. */
export const showKeys = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = readOptions(words, { json: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError('keys show takes nothing after it but --json.');
  const { environment } = readOptionalSettings(terminal);
  const storage = await openExistingStorage(environment);
  try {
    const found = await findKeys(environment.dataFolder, storage, terminal.clock());
    await write(terminal.stdout, values.json ? `${JSON.stringify(found)}\n` : asTable(found));
    for (const { id, state, statements } of found.suppression)
      if (state === 'missing') terminal.tell(`${id} IS MISSING: the ${statements} statements under it match nobody. Put keys/suppression.json back from your backup.`);
    return 0;
  } finally {
    await storage.close();
  }
};

type Found = Awaited<ReturnType<typeof findKeys>>;

const findKeys = async (dataFolder: string, storage: Storage, now: Date) => {
  const links = existsSync(linkKeyFile(dataFolder)) ? openLinkKeys(dataFolder) : [];
  const signing = isPresent(receiptKeyFile(dataFolder)) ? readReceiptKey(receiptKeyFile(dataFolder)).id : undefined;
  return {
    suppression: suppressionKeys(suppressionKeyFile(dataFolder), await storage.suppression.countByKey(), now),
    receipts: (await storage.receiptKeys.list()).map(({ id, createdAt }) => ({ id, createdAt, state: id === signing ? 'signs' : 'verifies' })),
    links: links.map(({ id }, index) => ({ id, state: index === 0 ? 'makes links' : 'reads links' })),
    integration: (await storage.integrationKeys.list()).map(({ id, name, scopes, createdAt, usedOn, revokedAt }) => ({ ...{ id, name, scopes, createdAt, usedOn, revokedAt }, state: revokedAt === undefined ? 'in force' : 'revoked' })),
  };
};

const suppressionKeys = (file: string, counts: readonly KeyCount[], now: Date) => {
  const { keys, current, lost } = isPresent(file) ? readKeyFile(file) : { keys: [], current: '', lost: [] };
  const active = keys.length > 0 ? activeKey(keys, current, now).id : undefined;
  const stateOf = (id: string): string => {
    if (id === active) return 'makes new entries';
    const key = keys.find((each) => each.id === id);
    if (key) return key.from !== undefined && key.from > now.toISOString() ? `from ${key.from}` : 'matches';
    return lost.some((each) => each.id === id) ? 'given up' : 'missing';
  };
  const ids = [...new Set([...keys.map(({ id }) => id), ...counts.map(({ keyId }) => keyId), ...lost.map(({ id }) => id)])];
  return ids.map((id) => {
    const { statements = 0, trackingChoices = 0 } = counts.find(({ keyId }) => keyId === id) ?? {};
    return { id, createdAt: keys.find((key) => key.id === id)?.createdAt, state: stateOf(id), statements, trackingChoices };
  });
};

const day = (time: string | undefined): string => time?.slice(0, 10) ?? '–';
const row = (cells: readonly string[]): string => `  ${cells.map((cell, index) => (index === cells.length - 1 ? cell : cell.padEnd(index === 0 ? 16 : 12))).join(' ').trimEnd()}\n`;

const asTable = ({ suppression, receipts, links, integration }: Found): string =>
  [
    'suppression keys\n',
    ...suppression.map(({ id, createdAt, state, statements, trackingChoices }) => row([id, day(createdAt), `${state}: ${statements} statements, ${trackingChoices} tracking choices`])),
    'receipt keys\n',
    ...receipts.map(({ id, createdAt, state }) => row([id, day(createdAt), state])),
    'link keys\n',
    ...links.map(({ id, state }) => row([id, '', state])),
    'integration keys\n',
    ...integration.map(({ id, createdAt, state, scopes, usedOn, name }) => row([id, day(createdAt), `${state}, may ${scopes.join(', ')}, last used ${usedOn ?? 'never'}: ${name}`])),
  ].join('');
