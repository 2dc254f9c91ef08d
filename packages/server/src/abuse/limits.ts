import type { Right } from '@clarion-privacy/protocol';
import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpProblem } from '../http/problems.ts';
import type { Env } from '../http/problems.ts';
import type { Random } from '../requests/reference.ts';
import type { Identifier } from '../suppression/identifier.ts';
import { keyedHashText } from '../suppression/keyed-hash.ts';
import { clientAddress, prefixOf } from './client-address.ts';
import { networksOf } from './limit-settings.ts';
import type { Limit, LimitSettings } from './limit-settings.ts';

/** How much may come from one place in a while. Each but `person` refuses with 429 and the seconds to wait. */
export interface Limits {
  /** Of what anybody may post without a token. */
  address(c: Context<Env>): Promise<void>;
  site(id: string | undefined): Promise<void>;
  /** Seconds to wait where a person is named too often under one right. */
  person(right: Right | 'link', identifiers: readonly Identifier[]): Promise<number | undefined>;
}

/** Counts in this process's memory, under hashes whose key nobody has once it ends: nothing here can tell who came. */
export const createLimits = ({ perAddress, perIdentifier, perSite, trustedProxies }: LimitSettings, random: Random): Limits => {
  const key = { id: 'limits', secret: Buffer.from(random(32)) };
  const trusted = networksOf(trustedProxies);
  const counting = (limit: Limit | false) => {
    if (limit === false) return async () => undefined;
    const limiter = new RateLimiterMemory({ points: limit.requests, duration: limit.minutes * 60 });
    return (counted: string) => secondsToWait(limiter, keyedHashText(key, 'limits/v1', counted));
  };
  const [byAddress, byPerson, bySite] = [perAddress, perIdentifier, perSite].map(counting) as [Counting, Counting, Counting];
  return {
    async address(c) {
      const address = clientAddress(c.env?.address, c.req.header('x-forwarded-for'), trusted);
      if (address !== undefined) refuseAfter(await byAddress(prefixOf(address)));
    },
    async site(id) {
      if (id !== undefined) refuseAfter(await bySite(id));
    },
    async person(right, identifiers) {
      const waits = await Promise.all(identifiers.map(({ kind, canonical }) => byPerson(`${right} ${kind} ${canonical}`)));
      const longest = Math.max(0, ...waits.map((wait) => wait ?? 0));
      return longest > 0 ? longest : undefined;
    },
  };
};

type Counting = (key: string) => Promise<number | undefined>;

export const tooMany = (seconds: number): HttpProblem => new HttpProblem('too-many-requests', [], { 'Retry-After': String(seconds) });

const refuseAfter = (seconds: number | undefined): void => {
  if (seconds !== undefined) throw tooMany(seconds);
};

const secondsToWait = async (limiter: RateLimiterMemory, key: string): Promise<number | undefined> => {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
  }
};
