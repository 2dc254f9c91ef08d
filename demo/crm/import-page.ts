import { html } from 'hono/html';
import { breakable, type DemoPage, type Markup } from '../inbox/page.ts';
import { nameOf } from './contacts-page.ts';
import type { Outcome } from './front-desk.ts';
import { LIST_LIMIT } from './read-list.ts';
import { sentence } from './words.ts';

/** Where a bought list is pasted or chosen as a file. */
export const importPage = (typed: string, problem?: string): DemoPage => ({
  title: problem === undefined ? 'Import a bought list' : 'Error: Import a bought list',
  current: 'crm',
  main: html`<p class="back"><a href="/crm/">Back to the contacts</a></p>
<h1>Import a bought list</h1>
<p class="lead">Every line is screened first. Those who objected stay out, and you see who and why; of them nothing is kept.</p>
${problem === undefined ? '' : html`<div class="summary" role="alert"><h2>Nobody was imported</h2><p><a href="#typed">${problem}</a></p></div>`}
<form class="add" method="post" action="/crm/import" enctype="multipart/form-data" accept-charset="utf-8">
<div class="field">
<label for="typed">The list</label>
<p class="hint" id="typed-hint">CSV whose first line names its columns: <code>name</code>, <code>email</code>, <code>phone</code>, <code>company</code>. Or one email address a line.</p>
${problem === undefined ? '' : html`<p class="error" id="typed-error">${problem}</p>`}
<textarea id="typed" name="typed" rows="8" autocomplete="off" spellcheck="false" aria-describedby="typed-hint${problem === undefined ? '' : ' typed-error'}"${problem === undefined ? '' : html` aria-invalid="true"`}>
${typed}</textarea>
</div>
<div class="field">
<label for="file">Or a file</label>
<p class="hint" id="file-hint">CSV of up to ${LIST_LIMIT.toLocaleString('en-GB')} lines. A file goes before what is typed.</p>
<input id="file" name="file" type="file" accept=".csv,text/csv,text/plain" aria-describedby="file-hint">
</div>
<button type="submit">Import</button>
</form>`,
});

/** An outcome and the line that it is about. */
export type LineOutcome = Outcome & { readonly line: number };

const PARTS = [
  { outcome: 'held', label: 'Kept out', about: 'They objected or unsubscribed. Leave them alone, whichever list they are on.' },
  { outcome: 'unchecked', label: 'Not checked', about: 'Nothing by which they could be screened, so they were not added.' },
  { outcome: 'known', label: 'Already there', about: 'The same address or number is among the contacts.' },
  { outcome: 'added', label: 'Added', about: 'No objection found.' },
] as const;

/** What became of each line. */
export const importedPage = (outcomes: readonly LineOutcome[]): DemoPage => {
  const parts = PARTS.map((part) => ({ ...part, rows: outcomes.filter(({ outcome }) => outcome === part.outcome) }));
  return {
    title: 'Imported: a bought list',
    current: 'crm',
    main: html`<p class="back"><a href="/crm/">Back to the contacts</a></p>
<h1>The list is imported</h1>
<dl class="tally">${parts.toReversed().map(({ outcome, label, rows }) => html`<div class="${outcome === 'added' ? 'sent' : outcome}"><dt>${label}</dt><dd>${rows.length}</dd></div>`)}</dl>
<p class="onward"><a class="button" href="/crm/">See the contacts</a> <a href="/crm/import">Import another</a></p>
${parts.map(({ label, about, rows }) => (rows.length === 0 ? '' : html`<section class="rows"><h2>${label}</h2><p class="hint">${about}</p><ul>${rows.map(row)}</ul></section>`))}`,
  };
};

const row = (each: LineOutcome): Markup => {
  const { entry, line } = each;
  return html`<li>
<p class="who"><b>${breakable(nameOf(entry))}</b>${entry.name && entry.email ? html` <span class="address">${breakable(entry.email)}</span>` : ''} <span class="line">line ${line}</span></p>
${'verdict' in each ? html`<p class="why">${sentence(each.verdict)}</p>` : ''}
</li>`;
};
