import type { Channel } from '@clarion-privacy/protocol';
import { holding } from './standing.ts';
import { ALL } from './statement.ts';
import type { Statement } from './statement.ts';

/** What a message is: left out, a statement on any channel, any company, or any mailing list, holds. */
export interface Purpose {
  readonly channel?: Channel | undefined;
  readonly company?: string | undefined;
  /** The mailing list that it goes to, by the id that its links carry. */
  readonly list?: string | undefined;
}

/** Whether a person may be reached. */
export type Decision = { readonly held: false } | Held;

export interface Held {
  readonly held: true;
  /** Sorted; `['*']` alone when one statement covers all. */
  readonly channels: readonly string[];
  readonly companies: readonly string[];
  /** The earliest of the statements that hold, and the request or change behind it. */
  readonly since: string;
  readonly reference: string;
  /** The statements that hold, earliest first, for whoever must tell channel from company. */
  readonly statements: readonly Statement[];
}

/**
 * Decides from the statements that were found for all identifiers of one person. The last word counts for the identifier
 * that it was said under: whoever shares a telephone with somebody cannot take back what the other said.
 */
export const decide = (statements: readonly Statement[], purpose: Purpose = {}): Decision => {
  if (statements.length === 0) return { held: false };
  const held = [...Map.groupBy(statements, ({ hash }) => hash.toString('latin1')).values()]
    .flatMap((each) => holding(each, purpose))
    .sort((a, b) => compare(a.since, b.since) || compare(a.reference, b.reference));
  const [first] = held;
  if (!first) return { held: false };
  return {
    held: true,
    channels: distinct(held.map(({ channel }) => channel)),
    companies: distinct(held.map(({ company }) => company)),
    since: first.since,
    reference: first.reference,
    statements: held,
  };
};

const distinct = (values: readonly string[]): readonly string[] =>
  values.includes(ALL) ? [ALL] : [...new Set(values)].sort();

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
