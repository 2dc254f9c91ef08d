import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { CompiledNotice } from '@clarion-privacy/notice';
import { ALL, type Statement } from '../suppression/statement.ts';
import type { Channel } from '@clarion-privacy/protocol';
import type { Verdict } from './look-up.ts';

/** What the sentences need to know of the group. */
export interface WhyTerms {
  readonly timeZone: string;
  readonly companyName: (id: string) => string;
  /** The one channel that the list is for. */
  readonly channel?: Channel | undefined;
  /** The one company that the list is for. */
  readonly company?: string | undefined;
  /** The one mailing list that is written to. */
  readonly list?: string | undefined;
}

/** The sentences in the names of a notice's companies, for one purpose. */
export const whyBy = ({ companies, timeZone }: Pick<CompiledNotice['figures'], 'companies' | 'timeZone'>, { channel, company, list }: Pick<WhyTerms, 'channel' | 'company' | 'list'>): ((verdict: Verdict) => string) => {
  const names = new Map(companies.map(({ id, shortName, name }) => [id, shortName ?? name]));
  return sayWhy({ timeZone, channel, company, list, companyName: (id) => names.get(id) ?? id });
};

const KINDS = { email: 'email address', phone: 'telephone number', postal: 'postal address', linkedin: 'LinkedIn profile' } as const;
const CHANNEL_NAMES: Readonly<Record<string, string>> = { email: 'email', phone: 'phone calls', post: 'post', social: 'social media' };

/** Says in one plain sentence why a person is held, let through or not checked. */
export const sayWhy = (terms: WhyTerms): ((verdict: Verdict) => string) => {
  let list: Intl.ListFormat | undefined;
  // Made for the first who is held: it takes as long as to judge ten thousand rows.
  const inWords = (words: readonly string[]): string => (list ??= new Intl.ListFormat('en-GB', { type: 'conjunction' })).format(words);
  // Lists have many rows and few dates, and words for a date are slow to make.
  const words = new Map<string, string>();
  const day = (instant: string): string => {
    const date = civilDateIn(instant, terms.timeZone);
    const known = words.get(date) ?? dateInWords(date, 'en-GB');
    words.set(date, known);
    return known;
  };
  const onLists = (ids: readonly string[]): string => ` on the mailing ${ids.length === 1 ? `list ${ids[0]}` : `lists ${inWords(ids)}`}`;
  const objection = (statements: readonly Statement[]): string => {
    const { since, reference, cause } = statements[0]!;
    const channels = distinct(statements.map(({ channel }) => channel));
    const companies = distinct(statements.map(({ company }) => company));
    const lists = distinct(statements.map(({ list: id }) => id));
    const what = `${channels.includes(ALL) ? 'all marketing' : inWords(channels.map((id) => CHANNEL_NAMES[id] ?? id))}${lists.includes(ALL) ? '' : onLists(lists)}`;
    const whose = companies.includes(ALL) ? '' : ` from ${inWords(companies.map(terms.companyName))}`;
    return `${cause === 'objection' ? 'objected to' : 'unsubscribed from'} ${what}${whose} on ${day(since)}, reference ${reference}`;
  };
  const clear = `no objection${terms.channel ? ` to ${CHANNEL_NAMES[terms.channel]}` : ''}${terms.list ? onLists([terms.list]) : ''}${terms.company ? ` from ${terms.companyName(terms.company)}` : ''} found`;
  return (verdict) => {
    switch (verdict.decision) {
      case 'held':
        return [...Map.groupBy(verdict.held.statements, ({ reference }) => reference).values()].map(objection).join('; ');
      case 'clear':
        return clear;
      case 'unchecked':
        return verdict.unreadable.length === 0
          ? 'cannot be checked: the row has no contact detail'
          : `cannot be checked: ${verdict.unreadable.map(({ kind, name }) => `${name} holds no ${KINDS[kind]} that can be read`).join('; ')}`;
    }
  };
};

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
