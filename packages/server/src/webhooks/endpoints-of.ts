import type { Logger } from 'pino';
import { openWebhookSecrets } from '../keys/webhook-secrets.ts';
import type { KeyMaking } from '../keys/suppression-keys.ts';
import type { Storage } from '../storage/storage.ts';
import type { Endpoint } from './endpoint.ts';
import type { SignedEndpoint } from './post-event.ts';

/** The endpoints of a configuration with their secrets; from now on events are written for these and no others. */
export const openEndpoints = async (
  endpoints: readonly Endpoint[],
  { dataFolder, variables, random, storage, logger }: Pick<KeyMaking, 'random'> & {
    readonly dataFolder: string;
    readonly variables: Readonly<Record<string, string | undefined>>;
    readonly storage: Storage;
    readonly logger: Logger;
  },
): Promise<readonly SignedEndpoint[]> => {
  const signed = endpoints.map(({ id, url }) => ({ id, url, secrets: openWebhookSecrets(dataFolder, id, variables, { random }) }));
  const dropped = await storage.transaction(({ webhooks }) => webhooks.setEndpoints(signed.map(({ id }) => id)));
  if (dropped > 0) logger.warn({ dropped }, 'events waited for an endpoint that is no longer configured');
  return signed;
};
