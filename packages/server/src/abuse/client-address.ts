import { isIP } from 'node:net';
import type { BlockList } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;

/**
 * From where a request came: the connection's other end or, where that is a trusted proxy, the last address in
 * `X-Forwarded-For` that is none. What stands left of it was written by whoever sent it. Undefined where it cannot be told.
 */
export const clientAddress = (socket: string | undefined, forwardedFor: string | undefined, trusted: BlockList): string | undefined => {
  const chain = [...(forwardedFor ?? '').split(','), socket ?? ''].map(plain);
  for (const address of chain.reverse()) {
    if (address === undefined) return undefined;
    if (!trusted.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')) return address;
  }
  return undefined;
};

const plain = (text: string): string | undefined => {
  // A proxy may add the port, and the system the interface.
  const bare = text.trim().replace(/^\[(.*)\](?::\d+)?$/u, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/u, '$1').replace(/%.*$/u, '');
  const address = MAPPED.exec(bare)?.[1] ?? bare;
  return isIP(address) === 0 ? undefined : address;
};

/** What one holder mostly has of the address space: a /24 of IPv4, a /56 of IPv6. */
export const prefixOf = (address: string): string => {
  if (isIP(address) === 4) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const groups = groupsOf(address);
  return `${[...groups.slice(0, 3), (groups[3] ?? 0) & 0xff00].map((group) => group.toString(16)).join(':')}::/56`;
};

const groupsOf = (address: string): readonly number[] => {
  const [head = '', tail] = address.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [before, after] = [head || [], tail ?? []];
  const gap = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...gap, ...after].map((group) => Number.parseInt(group, 16));
};
