import { BlockList, isIP } from 'node:net';
import { LIMITS } from '@clarion-privacy/protocol/limits';
import { z } from 'zod';

const whole = (most: number) => z.int('write a whole number').min(1, 'write 1 or more').max(most, `write ${most} or fewer`);

const limit = z.union([z.literal(false), z.strictObject({ requests: whole(1_000_000), minutes: whole(1_440) })], 'write { "requests": 120, "minutes": 10 } or false');

const network = z
  .string('write an address in quotes, such as "10.0.0.1" or "10.0.0.0/8"')
  .refine((text) => isNetwork(text), 'write an address or a network, such as 10.0.0.1 or 10.0.0.0/8');

/** `limits` in `clarion.config.json`: how much may come from one place, and what is looked at before it is worked on. */
export const limitsSchema = z.strictObject({
  perAddress: limit.default({ requests: 120, minutes: 10 }),
  perIdentifier: limit.default({ requests: 20, minutes: 60 }),
  perSite: limit.default({ requests: 3_000, minutes: 10 }),
  /** Whose `X-Forwarded-For` is believed. */
  trustedProxies: z.array(network, 'write a list of addresses').default(['127.0.0.0/8', '::1']),
  leastSeconds: z.int('write whole seconds').min(0, 'write 0 or more').max(LIMITS.filling, `write ${LIMITS.filling} seconds or fewer`).default(3),
});

export type LimitSettings = Readonly<z.infer<typeof limitsSchema>>;
export type Limit = Exclude<LimitSettings['perAddress'], false>;

/** A list that tells whether an address is one of these. */
export const networksOf = (texts: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const text of texts) {
    const [address = '', bits] = text.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
};

const isNetwork = (text: string): boolean => {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/u.exec(text) ?? [];
  const family = isIP(address);
  return family !== 0 && (bits === undefined || Number(bits) <= (family === 4 ? 32 : 128));
};
