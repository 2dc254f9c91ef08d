import { html, type TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { PreferenceEvent, Preferences } from '@clarion-privacy/protocol';
import { formatMoment } from '../request-form/conduct/dates.ts';
import { choicesOf } from './choices.ts';
import { conductMessages as words } from './conduct-messages.ts';
import { preferencesMessages as said } from './messages.ts';

/** The person's own changes, newest first. */
export function changesSoFar({ history }: Preferences, figures: NoticeFigures): TemplateResult {
  return history.length
    ? html`<ol class="history">
        ${history.map(
          (change) =>
            html`<li>
              <strong>${formatMoment(change.at, figures.timeZone, 'en-GB')}</strong><br />
              ${words.causes[change.cause]}. ${words.stoppedThen}: ${inWords(change, figures)}.<br />
              <span class="hint">${words.reference} ${change.reference}</span>
            </li>`,
        )}
      </ol>`
    : html`<p>${words.noHistory}</p>`;
}

/** What was stopped, as short as it can be said. */
export function inWords(change: Pick<PreferenceEvent, 'everything' | 'stopped' | 'tracking'>, figures: NoticeFigures): string {
  const { channels, companies, except } = choicesOf(change, figures);
  if (change.everything || !channels.length) return words.everything;
  const nameOf = (channel: (typeof figures.channels)[number]): string => said.channels[channel][0];
  const parts = [
    ...figures.channels.filter((channel) => !channels.includes(channel)).map(nameOf),
    ...figures.companies.filter(({ id }) => !companies.includes(id)).map(({ name }) => name),
    ...figures.companies.flatMap(({ id, name }) =>
      figures.channels.filter((channel) => except.includes(`${channel} ${id}`)).map((channel) => `${nameOf(channel)} (${name})`),
    ),
  ];
  return parts.join(', ') || words.nothing;
}
