import { dateInWords, deadlinesFor } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { LEAVING_REASONS } from '@clarion-privacy/protocol';
import type { Preferences } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import { stopAllForm } from './choices-page.ts';
import { contactBlock } from './contact.ts';
import type { Markup, Page } from './page.ts';
import { standingBlock } from './standing-words.ts';

export interface ChangedPage {
  readonly what: 'stopped' | 'saved' | 'undone' | 'thanked' | 'unchosen';
  readonly preferences: Preferences;
  readonly figures: NoticeFigures;
  readonly token: string;
  readonly site: Page['back'];
  readonly now: Date;
  /** Absent where nothing had to be changed. */
  readonly reference?: string | undefined;
  readonly undo?: string | undefined;
}

/** Says what happened, from when, and how to take it back. */
export const changedPage = (page: ChangedPage): Page => {
  const { what, preferences, figures, token, site, reference, undo } = page;
  const title = TITLES[what](reference !== undefined);
  return {
    title,
    language: figures.language,
    organisation: figures.organisation.name,
    back: site,
    main: html`
<h1>${title}</h1>
<p class="lead">For the address <strong>${preferences.email}</strong></p>
${standingBlock(preferences, figures)}
${reference ? html`<p>Your reference is <strong class="unbroken">${reference}</strong>. You need not keep it.</p>` : ''}
${preferences.stopped.length > 0 || preferences.lists ? whatHappensNext(page) : ''}
${undo ? undoForm(undo) : ''}
${what === 'undone' && !preferences.everything ? stopAllForm(figures) : ''}
${what === 'stopped' || what === 'unchosen' ? reasonForm() : ''}
<h2>More</h2>
<ul>
<li><a href="/p/${token}">See and change all your choices</a></li>
${site ? html`<li><a href="${site.href}">Read our privacy notice, and what objecting and being deleted each do</a></li>` : ''}
</ul>
${contactBlock(figures.contact)}`,
  };
};

const TITLES: Readonly<Record<ChangedPage['what'], (changed: boolean) => string>> = {
  stopped: (changed) => (changed ? 'We have stopped it, as you asked' : 'It was stopped already'),
  saved: (changed) => (changed ? 'We have saved your choices' : 'Your choices are as they were'),
  undone: () => 'We have taken it back',
  thanked: () => 'Thank you for telling us',
  unchosen: () => 'You need not give a reason',
};

const whatHappensNext = ({ figures, now }: ChangedPage): Markup => {
  const { dueBy } = deadlinesFor({ right: 'objection', receivedAt: now, figures });
  return html`
<h2>What happens next</h2>
<p>It holds from now on: every list that we check leaves you out. A message that is already on its way may still reach you. By ${dateInWords(dueBy, figures.language)} it has ended everywhere.</p>
<p>This is about your email address. What you said about a telephone number or a postal address stands as it is.</p>`;
};

const undoForm = (undo: string): Markup => html`
<form method="post">
<input type="hidden" name="undo" value="${undo}">
<p><button class="quiet" type="submit" name="action" value="undo">Undo</button></p>
</form>`;

const reasonForm = (): Markup => html`
<form method="post">
<fieldset>
<legend>Why did you stop? <span class="optional">(optional)</span></legend>
<p class="hint" id="reason-hint">We count the answers. Yours is not kept with your address.</p>
${LEAVING_REASONS.map(({ id, label }) => html`<div class="choice"><input type="radio" id="reason-${id}" name="reason" value="${id}" aria-describedby="reason-hint"><label for="reason-${id}">${label}</label></div>`)}
</fieldset>
<p><button class="quiet" type="submit" name="action" value="reason">Send the reason</button></p>
</form>`;
