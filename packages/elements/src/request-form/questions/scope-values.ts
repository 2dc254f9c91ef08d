import { CHANNELS, type Channel } from '@clarion-privacy/notice';
import { textOf } from '../text-of.ts';

/** How much an objection covers. */
export interface Scope {
  /** Whether `channels` counts; otherwise every channel is meant. */
  readonly someChannels: boolean;
  readonly channels: readonly Channel[];
  /** Whether `companies` counts; otherwise the whole group is meant. */
  readonly someCompanies: boolean;
  readonly companies: readonly string[];
}

/** How much the answers cover. */
export const scopeOf = (data: FormData): Scope => ({
  someChannels: textOf(data, 'channels-scope') === 'some',
  channels: CHANNELS.filter((channel) => data.getAll('channels').includes(channel)),
  someCompanies: textOf(data, 'companies-scope') === 'some',
  companies: data.getAll('companies').map(String).filter(Boolean),
});
