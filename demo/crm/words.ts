import type { Verdict } from './screening.ts';
import { ALL, type Stop } from './stops.ts';

/** Says what a person does not want as a sales person would say it to another. */
export interface Words {
  /** One phrase for each request that holds. */
  stops(stops: readonly Stop[]): readonly string[];
  /** A day, such as 3 September 2026. */
  day(instant: string): string;
  channels(ids: readonly string[]): string;
  companies(ids: readonly string[]): string;
}

const CHANNELS: Readonly<Record<string, string>> = { email: 'email', phone: 'phone', post: 'post', social: 'social media' };

export const wordsOf = (companyNames: ReadonlyMap<string, string>, timeZone: string): Words => {
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
  const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone });
  const day = (instant: string): string => days.format(new Date(instant));
  const named = (ids: readonly string[], all: string, name: (id: string) => string): string => (ids.includes(ALL) ? all : list.format([...new Set(ids)].map(name)));
  const channels = (ids: readonly string[]): string => named(ids, 'any channel', (id) => CHANNELS[id] ?? id);
  const companies = (ids: readonly string[]): string => named(ids, 'any company of the group', (id) => companyNames.get(id) ?? id);
  const phrase = (stops: readonly Stop[]): string => {
    const { since, reference, how } = stops[0]!;
    const lists = stops.map((stop) => stop.list);
    const onLists = lists.includes(ALL) ? '' : ` on the mailing list ${list.format([...new Set(lists)])}`;
    const what = `No marketing by ${channels(stops.map((stop) => stop.channel))} from ${companies(stops.map((stop) => stop.company))}${onLists}`;
    return `${what}, since ${day(since)}: they ${how}, reference ${reference}.`;
  };
  return { day, channels, companies, stops: (stops) => [...Map.groupBy(stops, ({ reference }) => reference).values()].map(phrase) };
};

/** The sentence of screening, as one that stands alone. */
export const sentence = ({ why }: Verdict): string => `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
