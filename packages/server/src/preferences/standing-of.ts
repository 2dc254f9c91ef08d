import type { NoticeFigures } from '@clarion-privacy/notice';
import type { TrackingChoices } from '@clarion-privacy/protocol';
import { effectOn, isSaid } from '../suppression/standing.ts';
import { ALL } from '../suppression/statement.ts';
import type { Statement, Word } from '../suppression/statement.ts';
import type { Standing } from './preference-store.ts';

/** The channels and companies that a person chooses among. */
export type Choosable = Pick<NoticeFigures, 'channels' | 'companies'>;

/** What statements come to, stream by stream. */
export const standingOf = (
  statements: readonly (Word & Pick<Statement, 'turn'>)[],
  tracking: TrackingChoices,
  { channels, companies }: Choosable,
): Standing => ({
  everything: isSaid(statements, { channel: ALL, company: ALL, effect: 'suppress' }),
  stopped: companies.flatMap(({ id: company }) =>
    channels.filter((channel) => effectOn(statements, { channel, company }) === 'suppress').map((channel) => ({ channel, company })),
  ),
  tracking,
});
