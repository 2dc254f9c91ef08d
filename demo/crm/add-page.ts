import { html } from 'hono/html';
import { breakable, type DemoPage, type Markup } from '../inbox/page.ts';
import { nameOf } from './contacts-page.ts';
import type { Entry } from './contact-store.ts';
import type { Verdict } from './screening.ts';
import { sentence, type Words } from './words.ts';

export interface AddPage {
  readonly entry: Entry;
  /** Why nobody was added, and which field mends it. */
  readonly problem?: { readonly field: 'email' | 'phone'; readonly text: string } | undefined;
  readonly held?: Verdict | undefined;
  readonly words: Words;
  readonly contact: Contacting;
}

/** Where a sales person sends whoever asks. */
export interface Contacting {
  readonly team: string;
  readonly phone: string;
  readonly phoneE164: string;
  readonly email: string;
}

export const NOBODY: Entry = { name: '', email: '', phone: '', company: '' };

/** Where one person is added, or it is said why they cannot be. */
export const addPage = ({ entry, problem, held, words, contact }: AddPage): DemoPage => ({
  title: held ? 'Not added: Add a contact' : problem ? 'Error: Add a contact' : 'Add a contact',
  current: 'crm',
  main: html`<p class="back"><a href="/crm/">Back to the contacts</a></p>
<h1>Add a contact</h1>
<p class="lead">The privacy backend is asked first. Whoever objected cannot be added, however their address is written.</p>
${held ? refusal(entry, held, words, contact) : ''}
${problem ? html`<div class="summary" role="alert"><h2>Nobody was added</h2><p><a href="#${problem.field}">${problem.text}</a></p></div>` : ''}
<form class="add" method="post" action="/crm/add" accept-charset="utf-8">
${field('name', 'Full name', entry.name)}
${field('email', 'Email address', entry.email, problem)}
${field('phone', 'Telephone number', entry.phone, problem)}
${field('company', 'Company (optional)', entry.company)}
<button type="submit">Add the contact</button>
</form>`,
});

const field = (id: keyof Entry, label: string, value: string, problem?: AddPage['problem']): Markup => {
  const wrong = problem?.field === id ? problem.text : undefined;
  return html`<div class="field">
<label for="${id}">${label}</label>
${wrong === undefined ? '' : html`<p class="error" id="${id}-error">${wrong}</p>`}
<input id="${id}" name="${id}" type="text"${id === 'email' ? html` inputmode="email"` : id === 'phone' ? html` inputmode="tel"` : ''} autocomplete="off" spellcheck="false" maxlength="300" value="${value}"${wrong === undefined ? '' : html` aria-invalid="true" aria-describedby="${id}-error"`}>
</div>`;
};

const refusal = (entry: Entry, held: Verdict, words: Words, { team, phone, phoneE164, email }: Contacting): Markup => html`<section class="summary" role="alert" aria-labelledby="refused">
<h2 id="refused">${nameOf(entry)} cannot be added</h2>
<p><strong>${sentence(held)}</strong></p>
<dl class="facts">
<div><dt>Since</dt><dd>${held.since ? words.day(held.since) : 'Not known'}</dd></div>
<div><dt>Not by</dt><dd>${words.channels(held.channels ?? ['all'])}</dd></div>
<div><dt>Not from</dt><dd>${words.companies(held.companies ?? ['all'])}</dd></div>
</dl>
<p>They said no to us, so leave them alone: another spelling of the address or another bought list makes no difference. Nothing that you typed was kept.</p>
<p>Only they can change this, by their email preferences or through the ${team}, <a href="tel:${phoneE164}">${phone}</a> or <a href="mailto:${email}">${breakable(email)}</a>.</p>
</section>`;
