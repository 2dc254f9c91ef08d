import { html } from 'hono/html';
import type { DemoPage, Markup } from '../inbox/page.ts';
import type { InTime } from '../inbox/time.ts';
import { CAMPAIGNS, type Campaign } from './campaigns.ts';
import { tally, type Run } from './runs.ts';

/** What was chosen, to be shown again with what is wrong with it. */
export interface Choice {
  readonly campaign: string;
  readonly list: 'demo' | 'typed';
  readonly typed: string;
}

export interface CampaignsPage {
  readonly runs: readonly Run[];
  readonly at: InTime;
  readonly choice: Choice;
  readonly problem?: Problem | undefined;
}

/** Why the last try sent nothing, and where to mend it. */
export interface Problem {
  readonly field: 'campaigns' | 'lists' | 'typed';
  readonly text: string;
}

export const FIRST_CHOICE: Choice = { campaign: CAMPAIGNS[0]?.id ?? '', list: 'demo', typed: '' };

/** Where a campaign is chosen and sent, and what was sent before. */
export const campaignsPage = ({ runs, at, choice, problem }: CampaignsPage): DemoPage => ({
  title: problem === undefined ? 'Send a campaign' : 'Error: Send a campaign',
  current: 'campaigns',
  main: html`<h1>Send a campaign</h1>
<p class="lead">As the group’s mailing system would: screen the list by the backend’s own command, then send to those who are clear. The emails arrive in the <a href="/inbox/">inbox</a>, on this machine alone.</p>
${problem === undefined ? '' : html`<div class="summary" role="alert"><h2>Nothing was sent</h2><p><a href="#${problem.field}">${problem.text}</a></p></div>`}
<form class="campaign" method="post" action="/campaigns/" accept-charset="utf-8">
<fieldset id="campaigns" tabindex="-1">
<legend>Campaign</legend>
${errorOf('campaigns', problem)}
${CAMPAIGNS.map((campaign) => campaignChoice(campaign, choice.campaign === campaign.id))}
</fieldset>
<fieldset id="lists" tabindex="-1">
<legend>List</legend>
${errorOf('lists', problem)}
<div class="choice"><input type="radio" name="list" id="list-demo" value="demo"${checked(choice.list === 'demo')}><label for="list-demo">The demo’s contacts <span class="hint"><code>demo/contacts.csv</code>, some people in several spellings</span></label></div>
<div class="choice"><input type="radio" name="list" id="list-typed" value="typed"${checked(choice.list === 'typed')}><label for="list-typed">A list of your own <span class="hint">Typed or pasted, for this one campaign</span></label></div>
<div class="field">
<label for="typed">Your list</label>
<p class="hint" id="typed-hint">One email address a line, or CSV whose first line names its columns, one of them <code>email</code>.</p>
${errorOf('typed', problem)}
<textarea id="typed" name="typed" rows="6" autocomplete="off" spellcheck="false" aria-describedby="typed-hint${problem?.field === 'typed' ? ' typed-error' : ''}"${problem?.field === 'typed' ? html` aria-invalid="true"` : ''}>
${choice.typed}</textarea>
</div>
</fieldset>
<p class="note"><strong>Tracking is off.</strong> No beacon and no coded link goes into these emails. Each needs the reader’s consent, apart from the consent to the email (PECR, regulation 6), and nobody here has given it.</p>
<button type="submit">Send</button>
</form>
${runs.length === 0 ? '' : html`<h2>Sent before</h2><ol class="runs">${runs.map((run) => runRow(run, at))}</ol>`}`,
});

const campaignChoice = ({ id, sender, subject, about, company }: Campaign, chosen: boolean): Markup =>
  html`<div class="choice ${company}"><input type="radio" name="campaign" id="campaign-${id}" value="${id}"${checked(chosen)}><label for="campaign-${id}">${subject} <span class="hint">${sender}. ${about}.</span></label></div>`;

const errorOf = (field: Problem['field'], problem: Problem | undefined): Markup | string =>
  problem?.field === field ? html`<p class="error" id="${field}-error">${problem.text}</p>` : '';

const checked = (is: boolean): Markup | string => (is ? html` checked` : '');

const runRow = (run: Run, at: InTime): Markup => {
  const { sent, held, skipped } = tally(run);
  return html`<li><a href="/campaigns/runs/${run.id}">${run.campaign.subject}</a> <span>${at.long(run.at)}: ${sent} sent, ${held} held back, ${skipped} not sent</span></li>`;
};
