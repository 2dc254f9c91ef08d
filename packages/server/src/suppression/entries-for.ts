import type { Company } from '@clarion-privacy/notice';
import type { Channel } from '@clarion-privacy/protocol';
import { hashIdentifier } from './identifier.ts';
import type { Identifier } from './identifier.ts';
import type { SuppressionKey } from './keys.ts';
import { ALL } from './suppression-store.ts';
import type { SuppressionEntry } from './suppression-store.ts';

/** What one objection covers. No channels, or no companies, means all, later ones too. */
export interface Objection {
  readonly identifiers: readonly Identifier[];
  readonly channels?: readonly Channel[] | undefined;
  readonly companies?: readonly string[] | undefined;
  readonly since: string;
  readonly reference: string;
}

/** An entry for each identifier by each channel by each company. */
export const entriesFor = (
  { identifiers, channels, companies, since, reference }: Objection,
  group: readonly Company[],
  key: SuppressionKey,
): readonly SuppressionEntry[] =>
  identifiers.flatMap(({ kind, canonical }) => {
    const hash = hashIdentifier(kind, canonical, key);
    return orAll(channels).flatMap((channel) =>
      withTradingNames(orAll(companies), group).map((company) => ({
        kind,
        hash,
        keyId: key.id,
        channel,
        company,
        since,
        reference,
      })),
    );
  });

const orAll = <T>(named: readonly T[] | undefined): readonly (T | typeof ALL)[] => (named?.length ? named : [ALL]);

/** A trading name is no one else: who objects to the company objects to it under every name. */
const withTradingNames = (named: readonly string[], group: readonly Company[]): readonly string[] => [
  ...new Set([...named, ...group.filter(({ tradingNameOf: of }) => of && named.includes(of)).map(({ id }) => id)]),
];
