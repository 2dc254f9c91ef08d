import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../clock.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import type { Storage } from '../storage/storage.ts';
import { idOf, opens } from './integration-key.ts';
import type { IntegrationKey, Scope } from './integration-key.ts';

/** What integration keys are checked against. */
export interface IntegrationParts {
  readonly storage: Storage;
  readonly clock: Clock;
}

/** Lets only a system through that sends an integration key of this scope: `Authorization: Bearer clarion_k-…`. */
export const requireIntegrationKey =
  ({ storage, clock }: IntegrationParts, scope: Scope): MiddlewareHandler<Env> =>
  async (c, next) => {
    const key = await keyOf(bearerToken(c.req.header('authorization')), storage);
    if (!key) throw new HttpProblem('integration-key-not-accepted', [], { 'WWW-Authenticate': 'Bearer' });
    if (!key.scopes.includes(scope))
      throw new HttpProblem('integration-key-lacks-scope', [], { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` });
    const today = clock().toISOString().slice(0, 10);
    // Once a day: a call that only reads then costs no commit.
    if ((key.usedOn ?? '') < today) await storage.transaction(({ integrationKeys }) => integrationKeys.use(key.id, today));
    await next();
  };

const keyOf = async (token: string | undefined, { integrationKeys }: Storage): Promise<IntegrationKey | undefined> => {
  const id = token === undefined ? undefined : idOf(token);
  const key = id === undefined ? undefined : await integrationKeys.find(id);
  return key && opens(key, token!) ? key : undefined;
};
