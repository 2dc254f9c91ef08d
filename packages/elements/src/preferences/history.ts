import { html, type TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { PreferenceEvent, Preferences } from '@clarion-privacy/protocol';
import { formatMoment } from '../request-form/conduct/dates.ts';
import { choicesOf } from './choices.ts';
import type { Speaker } from '../languages/catalogue.ts';
import { conductMessages } from './conduct-messages.ts';
import { preferencesMessages } from './messages.ts';

/** The person's own changes, newest first. */
export const changesSoFar = (speaker: Speaker, { history }: Preferences, figures: NoticeFigures): TemplateResult => {
  const words = speaker.words('saving', conductMessages);
  return html`<ol class="history">
    ${history.map(
      (change) =>
        html`<li>
          <strong>${formatMoment(change.at, figures.timeZone, speaker)}</strong><br />
          ${words.causes[change.cause]}. ${words.stoppedThen}: ${inWords(speaker, change, figures)}.<br />
          <span class="hint">${words.reference} ${change.reference}</span>
        </li>`,
    )}
  </ol>`;
};

/** What was stopped, as short as it can be said. */
function inWords(speaker: Speaker, change: Pick<PreferenceEvent, 'everything' | 'stopped' | 'lists' | 'tracking'>, figures: NoticeFigures): string {
  const { channels, companies, except } = choicesOf(change, figures);
  const words = speaker.words('saving', conductMessages);
  const said = speaker.words('preferences', preferencesMessages);
  if (change.everything || !channels.length) return words.everything;
  const nameOf = (channel: (typeof figures.channels)[number]): string => said.channels[channel][0];
  const parts = [
    ...figures.channels.filter((channel) => !channels.includes(channel)).map(nameOf),
    ...figures.companies.filter(({ id }) => !companies.includes(id)).map(({ name }) => name),
    ...figures.companies.flatMap(({ id, name }) =>
      figures.channels.filter((channel) => except.includes(`${channel} ${id}`)).map((channel) => `${nameOf(channel)} (${name})`),
    ),
    ...(change.lists ?? []).map(({ channel, list }) => `${nameOf(channel)} (${words.list} ${list})`),
  ];
  return parts.join(', ') || words.nothing;
}
