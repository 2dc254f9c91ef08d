import { html } from 'hono/html';
import { breakable, type DemoPage, type Markup } from '../inbox/page.ts';
import type { InTime } from '../inbox/time.ts';
import type { Arrival, Contact } from './contact-store.ts';
import type { Words } from './words.ts';

export const CONTACTS_A_PAGE = 50;

export interface ContactsPage {
  readonly contacts: readonly Contact[];
  readonly tally: { readonly all: number; readonly held: number };
  readonly page: number;
  readonly pages: number;
  readonly arrivals: readonly Arrival[];
  readonly added: Contact | undefined;
  readonly words: Words;
  readonly at: InTime;
}

/** Whom the sales people may contact, whom not and why, and what arrived by webhook. */
export const contactsPage = ({ contacts, tally, page, pages, arrivals, added, words, at }: ContactsPage): DemoPage => ({
  title: 'Contacts',
  current: 'crm',
  main: html`<h1>Contacts</h1>
<p class="lead">The sales people’s CRM: a program of its own, with its own database. It is told what people said by webhook, and asks the privacy backend before it adds anyone.</p>
${added ? html`<p class="outcome" role="status"><strong>${nameOf(added)} is added.</strong> Screening found no objection.</p>` : ''}
<p class="onward"><a class="button" href="/crm/add">Add a contact</a> <a href="/crm/import">Import a bought list</a></p>
<dl class="tally">
<div class="sent"><dt>May be contacted</dt><dd>${tally.all - tally.held}</dd></div>
<div class="held"><dt>Held back</dt><dd>${tally.held}</dd></div>
</dl>
${contacts.length === 0 ? html`<p class="empty">No contacts yet. <a href="/crm/add">Add one</a>.</p>` : html`<ul class="contacts">${contacts.map((contact) => row(contact, words))}</ul>`}
${pages > 1 ? pager(page, pages) : ''}
<section aria-labelledby="arrived"><h2 id="arrived">What arrived lately</h2>
<p class="hint">Events from the privacy backend, signed, each taken once. Details are masked.</p>
${arrivals.length === 0 ? html`<p class="empty">Nothing yet. Object on a <a href="/ccm/privacy/">privacy page</a>, and it arrives within seconds.</p>` : html`<ol class="arrivals">${arrivals.map((arrival) => arrived(arrival, at))}</ol>`}
</section>`,
});

export const nameOf = ({ name, email, phone }: Pick<Contact, 'name' | 'email' | 'phone'>): string => name || email || phone || 'No name';

const row = (contact: Contact, words: Words): Markup => {
  const { name, email, phone, company, lastContact, stops, correction } = contact;
  const touched = lastContact ? `last contact ${words.day(lastContact.on)}${lastContact.by && `, ${lastContact.by}`}` : '';
  const details = [name ? email : '', name || email ? phone : '', company, touched].filter((part) => part !== '');
  return html`<li class="${stops.length > 0 ? 'held' : 'free'}">
<p class="who"><b>${breakable(nameOf({ name, email, phone }))}</b> ${details.map((detail) => html`<span class="detail">${breakable(detail)}</span> `)}</p>
<p class="state">${stops.length > 0 ? 'Held back' : 'May be contacted'}</p>
${stops.length > 0 ? html`<div class="why">${words.stops(stops).map((phrase) => html`<p>${phrase}</p>`)}</div>` : ''}
${correction ? html`<div class="why"><p><strong>To be put right:</strong> ${correction}</p></div>` : ''}
</li>`;
};

const TYPES: Readonly<Record<string, string>> = {
  'objection.received': 'An objection: held back at once',
  'preferences.changed': 'A change of preferences: taken over',
  'erasure.confirmed': 'A confirmed erasure: removed from the contacts',
  'rectification.made': 'A correction: noted at the contact',
  'request.withdrawn': 'A request taken back: nothing to do here',
  'retention.due': 'The end of the period: removed from the contacts',
};

const arrived = ({ type, receivedAt, about }: Arrival, at: InTime): Markup => html`<li>
<p><b>${TYPES[type] ?? 'A type that this CRM does not know: ignored'}</b> <code>${type}</code></p>
<p class="hint"><time datetime="${receivedAt}">${at.long(new Date(receivedAt))}</time>${about ? html`, ${about}` : ''}</p>
</li>`;

const pager = (page: number, pages: number): Markup => html`<nav class="pager" aria-label="Pages">
${page > 1 ? html`<a rel="prev" href="/crm/?page=${page - 1}">Previous</a>` : ''}
<span>Page ${page} of ${pages}</span>
${page < pages ? html`<a rel="next" href="/crm/?page=${page + 1}">Next</a>` : ''}
</nav>`;
