import { CHANNELS } from '@clarion-privacy/protocol/limits';
import type { Channel } from '@clarion-privacy/protocol';
import { ALL, spans } from './statement.ts';
import type { Statement, Word } from './statement.ts';

/** One channel of one company on one mailing list; a star is every later one, which only a star speaks of. */
interface Stream {
  readonly channel: Channel | typeof ALL;
  readonly company: string;
  readonly list: string;
}

interface Within {
  readonly channel?: string | undefined;
  readonly company?: string | undefined;
  readonly list?: string | undefined;
}

type Ordered = Word & Pick<Statement, 'turn'>;

/** The streams within a word or purpose that these statements can tell apart. */
const streamsWithin = (statements: readonly Word[], { channel, company, list }: Within): readonly Stream[] => {
  const channels: readonly Stream['channel'][] = channel === undefined ? [...CHANNELS, ALL] : [channel as Stream['channel']];
  const companies = company === undefined ? [...new Set([...statements.map((each) => each.company), ALL])] : [company];
  const lists = list === undefined ? listsIn(statements) : [list];
  return channels.flatMap((by) => companies.flatMap((from) => lists.map((on) => ({ channel: by, company: from, list: on }))));
};

const listsIn = (statements: readonly Word[]): readonly string[] => [...new Set([...statements.map((each) => each.list), ALL])];

/** What the last word says of a stream; nothing said is no objection. */
export const effectOn = (statements: readonly Ordered[], stream: Stream): Word['effect'] => {
  let last: Ordered | undefined;
  for (const each of statements) if (spans(each, stream) && (!last || each.turn > last.turn)) last = each;
  return last?.effect ?? 'allow';
};

/** The statements of one identifier by which marketing for a purpose is held back: those that no later word took back. */
export const holding = <S extends Ordered>(statements: readonly S[], purpose: Within): readonly S[] => {
  const suppressing = statements.filter(({ effect }) => effect === 'suppress');
  if (suppressing.length === 0) return [];
  const allowing = statements.filter(({ effect }) => effect === 'allow');
  const streams = streamsWithin(statements, purpose);
  return suppressing.filter((each) =>
    streams.some((stream) => spans(each, stream) && !allowing.some((other) => other.turn > each.turn && spans(other, stream))),
  );
};

/** Whether a word would change nothing, these mailing lists aside. */
export const isSaid = (statements: readonly Ordered[], word: Word, aside: readonly Stream[] = []): boolean =>
  streamsWithin(statements, {
    channel: word.channel === ALL ? undefined : word.channel,
    company: word.company === ALL ? undefined : word.company,
    list: word.list === ALL ? undefined : word.list,
  }).every((stream) => isAmong(stream, aside) || effectOn(statements, stream) === word.effect);

/** Whether the last word is this on every mailing list of a channel of a company, these aside. */
export const isSettled = (statements: readonly Ordered[], stream: Omit<Stream, 'list'>, effect: Word['effect'], aside: readonly Stream[] = []): boolean =>
  listsIn(statements).every((list) => isAmong({ ...stream, list }, aside) || effectOn(statements, { ...stream, list }) === effect);

const isAmong = ({ channel, company, list }: Stream, streams: readonly Stream[]): boolean =>
  streams.some((each) => each.channel === channel && each.company === company && each.list === list);

/** The mailing lists that are stopped while the rest of their channel of a company goes on. */
export const listsStopped = (statements: readonly Ordered[], stream: Omit<Stream, 'list'>): readonly string[] =>
  effectOn(statements, { ...stream, list: ALL }) === 'suppress'
    ? []
    : listsIn(statements).filter((list) => effectOn(statements, { ...stream, list }) === 'suppress').sort();
