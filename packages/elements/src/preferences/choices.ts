import type { Channel, NoticeFigures } from '@clarion-privacy/notice';
import type { ListStream, Preferences, Stream } from '@clarion-privacy/protocol';

/** What of a notice there is to choose from. */
export type Grid = Pick<NoticeFigures, 'channels' | 'companies'>;

/**
 * The same choices as a person makes them: which channels, which companies, and what of the channels
 * of single companies is off all the same. Ticked is wanted.
 */
export interface Choices {
  readonly channels: readonly Channel[];
  readonly companies: readonly string[];
  /** Off even where both its channel and its company are on. */
  readonly except: readonly string[];
  /** Mailing lists that were left and may write again, by name. */
  readonly again: readonly string[];
  readonly opens: boolean;
  readonly clicks: boolean;
}

/** One channel of one company, by name. */
export const cell = (channel: string, company: string): string => `${channel} ${company}`;

/** The name of a stream. */
export const cellOf = ({ channel, company }: Stream): string => cell(channel, company);

/** The name of a stream on one mailing list. */
export const listOf = ({ list, ...stream }: ListStream): string => `${cellOf(stream)} ${list}`;

/** Reads what is stopped as choices. Nothing is lost by it: `changeOf` gives the same back. */
export function choicesOf({ stopped, tracking }: Pick<Preferences, 'stopped' | 'tracking'>, grid: Grid): Choices {
  const off = new Set(stopped.map(cellOf));
  const companies = grid.companies.map(({ id }) => id);
  const channels = grid.channels.filter((channel) => companies.some((company) => !off.has(cell(channel, company))));
  const on = companies.filter((company) => channels.some((channel) => !off.has(cell(channel, company))));
  return {
    channels,
    companies: on,
    except: on.flatMap((company) => channels.map((channel) => cell(channel, company))).filter((each) => off.has(each)),
    again: [],
    opens: tracking.opens === 'allow',
    clicks: tracking.clicks === 'allow',
  };
}
