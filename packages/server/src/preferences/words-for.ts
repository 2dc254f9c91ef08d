import type { Stream } from '@clarion-privacy/protocol';
import { sayAll } from '../suppression/say.ts';
import { isSettled } from '../suppression/standing.ts';
import { ALL } from '../suppression/statement.ts';
import type { Statement, Word } from '../suppression/statement.ts';
import type { Choosable } from './standing-of.ts';

/**
 * The fewest words after which exactly these streams are stopped. A channel that is stopped, or let go on, with every company
 * is so for later companies too, and a company with every channel likewise; what later ones do stays otherwise as it is.
 */
export const wordsFor = (
  statements: readonly Statement[],
  { everything, stopped = [] }: { readonly everything?: boolean | undefined; readonly stopped?: readonly Stream[] | undefined },
  { channels, companies }: Choosable,
): readonly Word[] => {
  const names = new Set(stopped.map(({ channel, company }) => `${channel} ${company}`));
  const wanted = (channel: string, company: string): Word['effect'] =>
    everything || names.has(`${channel} ${company}`) ? 'suppress' : 'allow';
  const ids = companies.map(({ id }) => id);
  const uniform = (effects: readonly Word['effect'][]): Word['effect'] | undefined =>
    effects.every((each) => each === effects[0]) ? effects[0] : undefined;
  const whole = uniform(ids.flatMap((company) => channels.map((channel) => wanted(channel, company))));
  if (whole) return [{ channel: ALL, company: ALL, list: ALL, effect: whole }];

  const words: Word[] = [];
  let standing: readonly Statement[] = statements;
  const want = (channel: Word['channel'], company: string, effect: Word['effect'] | undefined): void => {
    if (effect === undefined || isSettled(standing, { channel, company }, effect)) return;
    const word = { channel, company, list: ALL, effect };
    words.push(word);
    standing = sayAll(standing, [word], (each, turn) => ({ ...UNSAID, ...each, turn }));
  };
  for (const channel of channels) want(channel, ALL, uniform(ids.map((company) => wanted(channel, company))));
  for (const company of ids) want(ALL, company, uniform(channels.map((channel) => wanted(channel, company))));
  for (const company of ids) for (const channel of channels) want(channel, company, wanted(channel, company));
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
