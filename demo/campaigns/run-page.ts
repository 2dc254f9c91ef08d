import { html } from 'hono/html';
import { breakable, type DemoPage, type Markup } from '../inbox/page.ts';
import type { InTime } from '../inbox/time.ts';
import { tally, type Run } from './runs.ts';
import type { RowOutcome } from './send-campaign.ts';

const PARTS = [
  { outcome: 'held', title: 'Held back', about: 'They objected or unsubscribed. Screening holds them back, under any spelling.' },
  { outcome: 'skipped', title: 'Not sent', about: 'Nobody objected here, and there is no email to send.' },
  { outcome: 'sent', title: 'Sent', about: 'One email to each address, with a link of its own.' },
] as const;

/** What became of a campaign: who has it, who was held back, and why. */
export function runPage(run: Run, at: InTime): DemoPage {
  const count = tally(run);
  return {
    title: `Sent: ${run.campaign.subject}`,
    current: 'campaigns',
    main: html`<p class="back"><a href="/campaigns/">Back to campaigns</a></p>
<h1>${run.campaign.subject}</h1>
<p class="lead">From ${run.campaign.sender}, ${at.long(run.at)}.</p>
<dl class="tally">
<div class="sent"><dt>Sent</dt><dd>${count.sent}</dd></div>
<div class="held"><dt>Held back</dt><dd>${count.held}</dd></div>
<div class="skipped"><dt>Not sent</dt><dd>${count.skipped}</dd></div>
</dl>
<p class="onward"><a class="button" href="/inbox/">Open the inbox</a> <a href="/campaigns/">Send another</a></p>
${PARTS.map(({ outcome, title, about }) => part(run.outcomes.filter((row) => row.outcome === outcome), title, about))}
<p class="note">Screened by <code>clarion-privacy screen - --format json --channel email --company ${run.campaign.company}</code>.</p>`,
  };
}

const part = (rows: readonly RowOutcome[], title: string, about: string): Markup | string =>
  rows.length === 0 ? '' : html`<section class="rows"><h2>${title}</h2><p class="hint">${about}</p><ul>${rows.map(row)}</ul></section>`;

const row = ({ line, name, email, why }: RowOutcome): Markup => html`<li>
<p class="who"><b>${breakable(name || email || 'No name')}</b>${name && email ? html` <span class="address">${breakable(email)}</span>` : ''} <span class="line">line ${line}</span></p>
${why ? html`<p class="why">${sentence(why)}</p>` : ''}
</li>`;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/u.test(text) ? '' : '.'}`;
