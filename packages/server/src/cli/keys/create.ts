import { LIMITS, PATTERNS } from '@clarion-privacy/protocol';
import { chain } from '../../audit/chain.ts';
import { newIntegrationKey, SCOPES, type Scope } from '../../integration-keys/integration-key.ts';
import { UsageError, type Terminal } from '../command.ts';
import { oneOf, readOptions } from '../options.ts';
import { openExistingStorage, readOptionalSettings } from '../settings.ts';
import { write } from '../write.ts';

/** Makes an integration key, and shows its token this once. */
export const createKey = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = readOptions(words, { scope: { type: 'string', multiple: true }, name: { type: 'string' } });
  const name = values.name?.trim() ?? '';
  if (positionals.length > 0) throw new UsageError('keys create takes options alone.');
  if (name === '' || name.length > LIMITS.name || !PATTERNS.line.test(name)) throw new UsageError('Say which system the key is for, on one line: --name "CRM of CCM".');
  if (!values.scope?.length) throw new UsageError(`Say what it may do: --scope, one of ${SCOPES.join(', ')}.`);
  const scopes = [...new Set(values.scope.map((scope): Scope => oneOf('--scope', scope, SCOPES)!))];
  const { environment } = readOptionalSettings(terminal);
  const storage = await openExistingStorage(environment);
  try {
    const { token, key } = newIntegrationKey({ name, scopes, at: terminal.clock() }, terminal.random);
    await storage.transaction(async ({ integrationKeys, audit }) => {
      await integrationKeys.add(key);
      const event = { at: key.createdAt, event: 'integration-key.created', reference: key.id, details: { scopes } };
      await audit.append(chain(event, await audit.last()));
    });
    await write(terminal.stdout, `${token}\n`);
    terminal.tell(`${key.id} may ${scopes.join(', ')}. The line above is its only copy: it is kept here as a hash.`);
    return 0;
  } finally {
    await storage.close();
  }
};
