import type { Channel } from '@clarion-privacy/notice';
import type { Preferences, PreferencesChange, TrackingChoices } from '@clarion-privacy/protocol';
import { cell, cellOf, listOf, type Choices, type Grid } from './choices.ts';

/** What to save for these choices. What the page does not know stays stopped. */
export function changeOf(choices: Choices, grid: Grid, { stopped: before, lists = [] }: Pick<Preferences, 'stopped' | 'lists'>): PreferencesChange {
  const said = (on: boolean): TrackingChoices['opens'] => (on ? 'allow' : 'refuse');
  const tracking = { opens: said(choices.opens), clicks: said(choices.clicks) };
  // Nothing of all that there is: nor of what may come.
  if (!choices.channels.length && !choices.companies.length) return { everything: true, tracking };
  const all = grid.companies.flatMap(({ id }) => grid.channels.map((channel) => ({ channel, company: id })));
  const known = new Set(all.map(cellOf));
  const stopped = all.filter(({ channel, company }) => !isWanted(choices, channel, company));
  const everywhere = stopped.length === all.length;
  return {
    ...(everywhere && { everything: true }),
    ...(!everywhere && { stopped: [...stopped, ...before.filter((stream) => !known.has(cellOf(stream)))], lists: lists.filter((each) => !choices.again.includes(listOf(each))) }),
    tracking,
  };
}

const isWanted = ({ channels, companies, except }: Choices, channel: Channel, company: string): boolean =>
  channels.includes(channel) && companies.includes(company) && !except.includes(cell(channel, company));

/** Whether both would save the same. */
export const same = (left: Choices, right: Choices, grid: Grid): boolean =>
  asText(left, grid) === asText(right, grid);

const asText = (choices: Choices, grid: Grid): string => JSON.stringify([changeOf(choices, grid, { stopped: [] }), choices.again]);

/** Reads the form, which has a box for each channel of each company, in sight or not, and for each mailing list that was left. */
export function choicesIn(data: FormData, grid: Grid): Choices {
  const ticked = (name: string): readonly string[] => data.getAll(name).map(String);
  const wanted = ticked('cells');
  return {
    channels: grid.channels.filter((channel) => ticked('channels').includes(channel)),
    companies: ticked('companies'),
    except: cellsOf(grid).filter((each) => !wanted.includes(each)),
    again: ticked('lists'),
    opens: data.has('opens'),
    clicks: data.has('clicks'),
  };
}

const cellsOf = ({ channels, companies }: Grid): string[] =>
  companies.flatMap(({ id }) => channels.map((channel) => cell(channel, id)));
