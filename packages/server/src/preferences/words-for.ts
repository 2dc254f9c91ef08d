import type { ListStream, Stream } from '@clarion-privacy/protocol';
import { sayAll } from '../suppression/say.ts';
import { effectOn, isSaid, isSettled } from '../suppression/standing.ts';
import { ALL } from '../suppression/statement.ts';
import type { Statement, Word } from '../suppression/statement.ts';
import { listsOf } from './standing-of.ts';
import type { Choosable } from './standing-of.ts';

/** What is to be stopped from now on, of what there is to choose from. */
export interface Wanted {
  readonly everything?: boolean | undefined;
  readonly stopped?: readonly Stream[] | undefined;
  /** Mailing lists that stay stopped while their stream goes on; left out, those that are. */
  readonly lists?: readonly ListStream[] | undefined;
}

/**
 * The fewest words after which exactly these streams, and of those that go on these mailing lists, are stopped. A channel that
 * is stopped, or let go on, with every company is so for later companies too, and a company with every channel likewise; what
 * later ones do stays otherwise as it is.
 */
export const wordsFor = (
  statements: readonly Statement[],
  { everything, stopped = [], lists }: Wanted,
  { channels, companies }: Choosable,
): readonly Word[] => {
  const names = new Set(stopped.map(({ channel, company }) => `${channel} ${company}`));
  const wanted = (channel: string, company: string): Word['effect'] =>
    everything || names.has(`${channel} ${company}`) ? 'suppress' : 'allow';
  const kept = (lists ?? listsOf(statements, { channels, companies })).filter(({ channel, company }) => wanted(channel, company) === 'allow');
  const ids = companies.map(({ id }) => id);
  const uniform = (effects: readonly Word['effect'][]): Word['effect'] | undefined =>
    effects.every((each) => each === effects[0]) ? effects[0] : undefined;

  const words: Word[] = [];
  let standing: readonly Statement[] = statements;
  const speak = (word: Word): void => {
    words.push(word);
    standing = sayAll(standing, [word], (each, turn) => ({ ...UNSAID, ...each, turn }));
  };
  const want = (channel: Word['channel'], company: string, effect: Word['effect'] | undefined): void => {
    if (effect !== undefined && !isSettled(standing, { channel, company }, effect, kept)) speak({ channel, company, list: ALL, effect });
  };

  const whole = uniform(ids.flatMap((company) => channels.map((channel) => wanted(channel, company))));
  if (whole) {
    const word = { channel: ALL, company: ALL, list: ALL, effect: whole } as const;
    if (!isSaid(standing, word, kept)) speak(word);
  } else {
    for (const channel of channels) want(channel, ALL, uniform(ids.map((company) => wanted(channel, company))));
    for (const company of ids) want(ALL, company, uniform(channels.map((channel) => wanted(channel, company))));
    for (const company of ids) for (const channel of channels) want(channel, company, wanted(channel, company));
  }
  for (const each of kept) if (effectOn(standing, each) === 'allow') speak({ ...each, effect: 'suppress' });
  return words;
};

/** Stands in for what only matters once it is kept. */
const UNSAID: Omit<Statement, keyof Word | 'turn'> = {
  kind: 'email',
  hash: Buffer.alloc(0),
  keyId: '',
  since: '',
  reference: '',
  cause: 'preferences',
};
