import type { NoticeFigures } from '@clarion-privacy/notice';
import type { ListStream, TrackingChoices } from '@clarion-privacy/protocol';
import { effectOn, isSaid, listsStopped } from '../suppression/standing.ts';
import { ALL } from '../suppression/statement.ts';
import type { Statement, Word } from '../suppression/statement.ts';
import type { Standing } from './preference-store.ts';

/** The channels and companies that a person chooses among. */
export type Choosable = Pick<NoticeFigures, 'channels' | 'companies'>;

/** The mailing lists that are stopped while their channel of a company goes on. */
export const listsOf = (statements: readonly (Word & Pick<Statement, 'turn'>)[], { channels, companies }: Choosable): readonly ListStream[] => {
  // Most people never name one, and then there is no stream to look at.
  if (statements.every(({ list }) => list === ALL)) return [];
  return companies.flatMap(({ id: company }) =>
    channels.flatMap((channel) => listsStopped(statements, { channel, company }).map((list) => ({ channel, company, list }))),
  );
};

/** What statements come to, stream by stream. */
export const standingOf = (
  statements: readonly (Word & Pick<Statement, 'turn'>)[],
  tracking: TrackingChoices,
  { channels, companies }: Choosable,
): Standing => {
  const streams = companies.flatMap(({ id: company }) => channels.map((channel) => ({ channel, company })));
  const lists = listsOf(statements, { channels, companies });
  return {
    everything: isSaid(statements, { channel: ALL, company: ALL, list: ALL, effect: 'suppress' }),
    stopped: streams.filter((stream) => effectOn(statements, { ...stream, list: ALL }) === 'suppress'),
    ...(lists.length > 0 && { lists }),
    tracking,
  };
};
