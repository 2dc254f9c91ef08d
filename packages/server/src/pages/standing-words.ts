import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { PreferenceEvent, Preferences } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import type { Markup } from './page.ts';
import { CHANNEL_WORDS } from './words.ts';

/** A date of the notice's calendar in words. */
export const dayOf = (instant: string, { timeZone, language }: NoticeFigures): string => dateInWords(civilDateIn(instant, timeZone), language);

/** What is stopped, in a sentence or a list by company. */
export const standingBlock = ({ everything, stopped, lists, since }: Preferences, figures: NoticeFigures): Markup => {
  const from = since === undefined ? '' : ` since ${dayOf(since, figures)}`;
  if (everything) return html`<p class="state">All marketing to you ${since === undefined ? 'is' : 'has been'} stopped${from}, from every company of the group.</p>`;
  const lines = stoppedLines({ stopped, lists }, figures);
  if (lines.length === 0) return html`<p class="state">You have not stopped any of our marketing.</p>`;
  return html`<div class="state"><p>You have stopped${from}:</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>`;
};

/** One line for each company of which something is stopped. */
export const stoppedLines = ({ stopped, lists = [] }: Pick<PreferenceEvent, 'stopped' | 'lists'>, { companies, channels, language }: NoticeFigures): readonly string[] => {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return companies.flatMap(({ id, name }) => {
    const own = stopped.filter(({ company }) => company === id).map(({ channel }) => CHANNEL_WORDS[channel]);
    const whole = own.length === 0 ? [] : [own.length === channels.length ? 'everything' : list.format(own)];
    const left = lists.filter(({ company }) => company === id).map((each) => `${CHANNEL_WORDS[each.channel]} on the mailing list ${each.list}`);
    return own.length + left.length === 0 ? [] : [`${name}: ${[...whole, ...left].join('; ')}`];
  });
};
