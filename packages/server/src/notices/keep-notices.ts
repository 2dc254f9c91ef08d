import { isDeepStrictEqual } from 'node:util';
import type { CompiledNotice } from '@clarion-privacy/notice';
import type { Clock } from '../clock.ts';
import type { Storage } from '../storage/storage.ts';
import type { NoticeStore, StoredNotice } from './notice-store.ts';
import type { Notices } from './notices.ts';

/** A notice has another text than was served under its version: people would be shown what they never agreed to read. */
export class NoticeChanged extends Error {
  override readonly name = 'NoticeChanged';
}

/** Puts notices among those that this server keeps for ever, and gives all of them back. */
export const keepNotices = async (
  storage: Storage,
  [current, ...earlier]: readonly [CompiledNotice, ...CompiledNotice[]],
  clock: Clock,
): Promise<Notices> => {
  const at = clock().toISOString();
  await storage.transaction(async ({ notices }) => {
    // The latest last, so that the list has them in the order of their versions.
    for (const notice of [...earlier.toReversed(), current]) await keep(notices, notice, at);
  });
  const bodies = new Map((await storage.notices.list()).map(({ version, body }) => [version, body]));
  const read = new Map<string, CompiledNotice>([[current.figures.version, current]]);
  return {
    current,
    find: (version) => {
      const body = bodies.get(version);
      if (body !== undefined && !read.has(version)) read.set(version, JSON.parse(body) as CompiledNotice);
      return read.get(version);
    },
    bodyOf: (version) => bodies.get(version),
  };
};

const keep = async (notices: NoticeStore, notice: CompiledNotice, at: string): Promise<void> => {
  const { version } = notice.figures;
  const stored = await notices.find(version);
  if (!stored) await notices.add({ version, hash: notice.hash, body: JSON.stringify(notice), at });
  else if (!saysTheSame(stored, notice)) {
    throw new NoticeChanged(
      `The notice has another text than version ${version} had when it was first served, on ${stored.at.slice(0, 10)}: ` +
        'give it a new version in notice.yaml, or put the old text back.',
    );
  }
};

/**
 * A later release may compile more out of the same text: only what both state is compared, and what
 * was served first stays what is served.
 */
const saysTheSame = (stored: StoredNotice, notice: CompiledNotice): boolean => {
  if (stored.hash === notice.hash) return true;
  const then = JSON.parse(stored.body) as Record<string, unknown>;
  const now = JSON.parse(JSON.stringify(notice)) as Record<string, unknown>;
  return Object.keys(then).every((part) => part === 'hash' || !(part in now) || states(now[part], then[part], MAY_GROW.has(part)));
};

/** Parts in which figures that were not compiled then may stand now. What people read grows by no word. */
const MAY_GROW: ReadonlySet<string> = new Set(['facts', 'figures', 'register']);

/** Whether all that was stated then is stated now. */
const states = (now: unknown, then: unknown, mayGrow: boolean): boolean => {
  if (mayGrow && Array.isArray(then) && Array.isArray(now)) return then.length === now.length && then.every((value, index) => states(now[index], value, true));
  if (!mayGrow || !isRecord(then) || !isRecord(now)) return isDeepStrictEqual(now, then);
  return Object.entries(then).every(([name, value]) => name in now && (name === 'keeping' ? keepsNoLonger(now[name], value) : states(now[name], value, true)));
};

/** A later release may have a period for what was kept without one; none that stood then is another now. */
const keepsNoLonger = (now: unknown, then: unknown): boolean =>
  Array.isArray(now) && Array.isArray(then) && then.every((each: unknown) => now.some((other: unknown) => states(other, each, true)));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
