import type { Company } from '@clarion-privacy/notice';
import type { Channel } from '@clarion-privacy/protocol';
import { ALL } from './statement.ts';
import type { Word } from './statement.ts';

/** What one objection covers. No channels, or no companies, means all, later ones too. */
export interface Objection {
  readonly channels?: readonly Channel[] | undefined;
  readonly companies?: readonly string[] | undefined;
  /** One mailing list alone. */
  readonly list?: string | undefined;
}

/** A word for each channel by each company. */
export const wordsOf = ({ channels, companies, list = ALL }: Objection, group: readonly Company[]): readonly Word[] =>
  orAll(channels).flatMap((channel) =>
    withTradingNames(orAll(companies), group).map((company) => ({ channel, company, list, effect: 'suppress' as const })),
  );

const orAll = <T>(named: readonly T[] | undefined): readonly (T | typeof ALL)[] => (named?.length ? named : [ALL]);

/** A trading name is no one else: who objects to the company objects to it under every name. */
const withTradingNames = (named: readonly string[], group: readonly Company[]): readonly string[] => [
  ...new Set([...named, ...group.filter(({ tradingNameOf: of }) => of && named.includes(of)).map(({ id }) => id)]),
];
