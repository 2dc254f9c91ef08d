import type { Channel } from '@clarion-privacy/protocol';
import { ALL } from './suppression-store.ts';
import type { SuppressionEntry } from './suppression-store.ts';

/** Whom a list is for. Left out, an entry for any channel, or any company, holds. */
export interface Purpose {
  readonly channel?: Channel | undefined;
  readonly company?: string | undefined;
}

/** Whether a person may be reached. */
export type Decision = { readonly held: false } | Held;

export interface Held {
  readonly held: true;
  /** Sorted; `['*']` alone when one entry covers all. */
  readonly channels: readonly string[];
  readonly companies: readonly string[];
  /** The earliest of the entries that hold, and the request behind it. */
  readonly since: string;
  readonly reference: string;
  /** The entries that hold, earliest first, for whoever must tell channel from company. */
  readonly entries: readonly SuppressionEntry[];
}

/** Decides from the entries that were found for all identifiers of one person. */
export const decide = (entries: readonly SuppressionEntry[], purpose: Purpose = {}): Decision => {
  const holding = entries
    .filter(
      ({ channel, company }) => covers(channel, purpose.channel) && covers(company, purpose.company),
    )
    .sort((a, b) => compare(a.since, b.since) || compare(a.reference, b.reference));
  const [first] = holding;
  if (!first) return { held: false };
  return {
    held: true,
    channels: distinct(holding.map(({ channel }) => channel)),
    companies: distinct(holding.map(({ company }) => company)),
    since: first.since,
    reference: first.reference,
    entries: holding,
  };
};

const covers = (named: string, asked: string | undefined): boolean =>
  asked === undefined || named === ALL || named === asked;

const distinct = (values: readonly string[]): readonly string[] =>
  values.includes(ALL) ? [ALL] : [...new Set(values)].sort();

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
