import type { NoticeFigures } from '@clarion-privacy/notice';
import type { ListStream, PreferenceCause, PreferenceEvent, Preferences, TrackingKind } from '@clarion-privacy/protocol';
import { TRACKING } from '@clarion-privacy/protocol';
import { html, raw } from 'hono/html';
import { etagOf } from '../preferences/read-preferences.ts';
import { contactBlock } from './contact.ts';
import type { Markup, Page } from './page.ts';
import { dayOf, standingBlock, stoppedLines } from './standing-words.ts';
import { CHANNEL_MEANINGS, CHANNEL_WORDS, TRACKING_WORDS } from './words.ts';

export interface Choices {
  readonly which: 'unsubscribe' | 'preferences';
  readonly preferences: Preferences;
  readonly figures: NoticeFigures;
  readonly token: string;
  readonly site: Page['back'];
  /** Whether the link shows what was changed before. */
  readonly showsHistory: boolean;
  /** Why the person sees this page instead of what they asked for. */
  readonly notice?: string | undefined;
  /** Whether somebody changed the choices between the page that was sent and its sending. */
  readonly changedMeanwhile?: boolean | undefined;
}

/** The hidden field with the state that a page shows: its form overwrites no other. */
export const STATE_FIELD = 'state';

/** Everything first, finer choices below; nothing changes until a button is pressed. */
export const choicesPage = ({ which, preferences, figures, token, site, showsHistory, notice, changedMeanwhile }: Choices): Page => {
  const title = which === 'unsubscribe' ? 'Stop our marketing' : 'Your marketing choices';
  return {
    title: changedMeanwhile ? `Error: ${title}` : title,
    language: figures.language,
    organisation: figures.organisation.name,
    back: site,
    main: html`
${changedMeanwhile ? changedSummary() : ''}
${notice ? html`<p class="notice" role="alert">${notice}</p>` : ''}
<h1>${title}</h1>
<p class="lead">For the address <strong>${preferences.email}</strong></p>
${which === 'preferences' || preferences.everything || preferences.stopped.length > 0 || preferences.lists ? standingBlock(preferences, figures) : ''}
${preferences.everything ? '' : stopAllForm(figures)}
<h2 id="choices">${preferences.everything ? 'Choose what may come again' : 'Or choose what may go on'}</h2>
${choicesForm(preferences, figures)}
${which === 'preferences' ? historyBlock(showsHistory ? preferences.history : undefined, figures) : html`<p><a href="/p/${token}">See all your choices</a></p>`}
${contactBlock(figures.contact)}`,
  };
};

const changedSummary = (): Markup => html`
<div class="summary" role="alert" aria-labelledby="summary-title" tabindex="-1" autofocus>
<h2 id="summary-title">We did not save your choices</h2>
<p>Your choices changed since this page was opened. Below you see them as they are now.</p>
<ul><li><a href="#choices">Check them, change what you want to, and save again</a></li></ul>
</div>`;

/** One press, no question before it. */
export const stopAllForm = ({ organisation }: NoticeFigures): Markup => html`
<form method="post">
<p><button type="submit" name="action" value="stop-all">Stop all marketing from the group</button></p>
<p class="hint">It works at once: email, telephone, post and social media, from every company of ${organisation.name}. We also stop counting what you open and follow.</p>
</form>`;

const choicesForm = (preferences: Preferences, { companies, channels }: NoticeFigures): Markup => {
  const { stopped, lists = [], tracking } = preferences;
  const names = new Set(stopped.map(({ channel, company }) => `${company}:${channel}`));
  return html`
<form method="post">
<input type="hidden" name="${STATE_FIELD}" value="${etagOf(preferences)}">
<p>Tick what we may do, and leave out what we may not. Nothing changes before you save.</p>
<dl class="meanings">${channels.map((channel) => html`<dt>${CHANNEL_WORDS[channel]}</dt><dd>${CHANNEL_MEANINGS[channel]}</dd>`)}</dl>
${companies.map(
  ({ id, name }) => html`
<fieldset class="company">
<legend>${name}</legend>
<div class="ways">
${channels.map((channel) => {
  const value = `${id}:${channel}`;
  return html`<div class="choice"><input type="checkbox" id="may-${id}-${channel}" name="may" value="${value}" ${names.has(value) ? '' : raw('checked')}><label for="may-${id}-${channel}">${CHANNEL_WORDS[channel]}</label></div>`;
})}
</div>
${leftLists(lists.filter(({ company }) => company === id))}
</fieldset>`,
)}
${TRACKING.map((kind) => trackingField(kind, tracking[kind]))}
<p><button type="submit" name="action" value="save">Save these choices</button></p>
</form>`;
};

/** The boxes of mailing lists that may write again, by their own field. */
export const LIST_FIELD = 'list';
export const listName = ({ channel, company, list }: ListStream): string => `${company}:${channel}:${list}`;

const leftLists = (lists: readonly ListStream[]): Markup | '' =>
  lists.length === 0
    ? ''
    : html`<p class="hint">Mailing lists that you have left. Tick one to get it again.</p>
<div class="ways">${lists.map((each) => {
        const id = `list-${each.company}-${each.channel}-${each.list}`;
        return html`<div class="choice"><input type="checkbox" id="${id}" name="${LIST_FIELD}" value="${listName(each)}"><label for="${id}">${CHANNEL_WORDS[each.channel]} on the list ${each.list}</label></div>`;
      })}</div>`;

const trackingField = (kind: TrackingKind, chosen: string): Markup => html`
<fieldset>
<legend>${TRACKING_WORDS[kind].ask}</legend>
<p class="hint" id="${kind}-hint">${TRACKING_WORDS[kind].meaning}${chosen === 'unsaid' ? ' You have not said.' : ''}</p>
<div class="ways">
${(['allow', 'refuse'] as const).map(
  (choice) => html`<div class="choice"><input type="radio" id="${kind}-${choice}" name="${kind}" value="${choice}" aria-describedby="${kind}-hint" ${choice === chosen ? raw('checked') : ''}><label for="${kind}-${choice}">${choice === 'allow' ? 'Yes' : 'No'}</label></div>`,
)}
</div>
</fieldset>`;

const CAUSES: Readonly<Record<PreferenceCause, string>> = {
  'one-click': 'by the button of your mail program',
  unsubscribe: 'on the page of an email’s link',
  preferences: 'on your preference page',
  undo: 'taken back by you',
  objection: 'by an objection',
};

const historyBlock = (history: readonly PreferenceEvent[] | undefined, figures: NoticeFigures): Markup => html`
<h2>What you changed</h2>
${
  history === undefined
    ? html`<p>An unsubscribe link works for ever, so it does not show this. <a href="/p/">Have a link sent to you</a> to see it.</p>`
    : history.length === 0
    ? html`<p>Nothing yet.</p>`
    : html`<ol reversed>${history.map(
        ({ at, cause, reference, everything, stopped, lists }) => html`
<li>${dayOf(at, figures)}, ${CAUSES[cause]}: ${everything ? 'all marketing stopped' : stopped.length === 0 && !lists ? 'nothing stopped' : `stopped – ${stoppedLines({ stopped, lists }, figures).join('; ')}`}. Reference ${reference}</li>`,
      )}</ol>`
}`;
