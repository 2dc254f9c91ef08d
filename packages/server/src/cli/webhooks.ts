import { openWebhookSecrets } from '../keys/webhook-secrets.ts';
import type { Storage } from '../storage/storage.ts';
import { chain } from '../audit/chain.ts';
import type { ListedDelivery, WebhookFilter } from '../webhooks/webhook-store.ts';
import { CommandError, UsageError, type Command, type Terminal } from './command.ts';
import { oneOf, readOptions } from './options.ts';
import { openExistingStorage, readSettings } from './settings.ts';
import { write } from './write.ts';

/** Shows and moves what leaves by webhook. */
export const webhooks: Command = {
  name: 'webhooks',
  summary: 'list and retry the events that leave for other systems',
  help: `Usage: clarion-privacy webhooks list [--dead|--waiting] [--endpoint ID] [--format text|json]
       clarion-privacy webhooks retry ID|REFERENCE [--endpoint ID]
       clarion-privacy webhooks retry --dead [--endpoint ID]
       clarion-privacy webhooks secret ENDPOINT

list    shows what waits for an endpoint and what was given up (dead), oldest first: nothing of it is personal
retry   lets one event, all of a request, or all that were given up start anew; the server sends them at once
secret  prints the secret that signs what goes to an endpoint, for the system that receives it

An endpoint that does not answer with a 2xx is tried again for three days; one that answers 410 Gone is not. What was
given up is kept for the period of the notice.

Environment:
  CLARION_CONFIG    the configuration file (clarion.config.json)
  CLARION_DATA      the data folder of the server (.clarion)`,

  async run(words, terminal) {
    const { values, positionals } = readOptions(words, {
      dead: { type: 'boolean' },
      waiting: { type: 'boolean' },
      endpoint: { type: 'string' },
      format: { type: 'string' },
    });
    const [what, named, ...more] = positionals;
    if (more.length > 0) throw new UsageError('Name one event, request or endpoint.');
    if (values.dead && values.waiting) throw new UsageError('Choose one of --dead and --waiting.');
    const settings = readSettings(terminal);
    const ids = settings.config.webhooks.map(({ id }) => id);
    if (ids.length === 0 && (what === 'secret' || values.endpoint !== undefined)) throw new CommandError('No endpoint is configured: name one under "webhooks" in clarion.config.json.');
    const endpoint = oneOf('--endpoint', values.endpoint, ids);
    const state = values.dead ? 'dead' : values.waiting ? 'waiting' : undefined;
    const format = oneOf('--format', values.format, ['text', 'json']) ?? 'text';
    if (what === 'secret') {
      const id = oneOf('The endpoint', named, ids);
      if (id === undefined) throw new UsageError('Name an endpoint of the configuration.');
      for (const secret of openWebhookSecrets(settings.environment.dataFolder, id, terminal.variables)) await print(secret, terminal);
      return 0;
    }
    if (what === 'list' && named !== undefined) throw new UsageError('list takes options alone.');
    if (what === 'retry' && (named === undefined) !== (state === 'dead')) throw new UsageError('Name one event or request to retry, or --dead for all that were given up.');
    if (what !== 'list' && what !== 'retry') throw new UsageError('Say list, retry or secret.');
    const storage = await openExistingStorage(settings.environment);
    try {
      if (what === 'list') await list(storage, { endpoint, state }, format, terminal);
      else await retry(storage, { endpoint, state, of: named }, terminal);
      return 0;
    } finally {
      await storage.close();
    }
  },
};

const list = async (storage: Storage, filter: WebhookFilter, format: 'text' | 'json', terminal: Terminal): Promise<void> => {
  let [waiting, dead] = [0, 0];
  for await (const each of storage.webhooks.list(filter)) {
    if (each.state === 'dead') dead += 1;
    else waiting += 1;
    await print(format === 'json' ? JSON.stringify(each) : line(each), terminal);
  }
  terminal.tell(`${waiting} waiting, ${dead} given up.`);
};

const line = ({ id, endpoint, type, reference, at, state, dueAt, attempts, failure }: ListedDelivery): string => {
  const tried = attempts === 0 ? 'not tried yet' : `tried ${attempts === 1 ? 'once' : `${attempts} times`}${failure ? `, last ${failure}` : ''}`;
  const next = state === 'dead' ? `given up ${dueAt}` : `next ${dueAt}`;
  return [state.padEnd(7), endpoint, id, type, reference || '-', `of ${at}`, tried, next].join('  ');
};

const retry = async (storage: Storage, filter: WebhookFilter, { clock, tell }: Terminal): Promise<void> => {
  const at = clock().toISOString();
  const count = await storage.transaction(async ({ webhooks: events, audit }) => {
    const found = await events.retry(filter, at);
    if (found > 0)
      await audit.append(chain({ at, event: 'webhook.retried', reference: '', details: { count: found, ...(filter.endpoint && { endpoint: filter.endpoint }) } }, await audit.last()));
    return found;
  });
  if (count === 0 && filter.of !== undefined) throw new CommandError(`No event waits or was given up under ${filter.of}.`);
  tell(`${count} ${count === 1 ? 'delivery starts' : 'deliveries start'} anew.`);
};

const print = (text: string, { stdout }: Terminal): Promise<void> => write(stdout, Buffer.from(`${text}\n`));
