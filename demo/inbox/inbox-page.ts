import { html } from 'hono/html';
import type { MailEntry } from './mail-store.ts';
import { MAIL_LIMIT } from './mail-store.ts';
import { breakable, type DemoPage, type Markup } from './page.ts';
import type { Party } from './read-mail.ts';
import type { InTime } from './time.ts';

export const MAILS_A_PAGE = 50;

/** The inbox: who, to whom, what about, when, and what nobody has looked at. */
export function inboxPage(mails: readonly MailEntry[], page: number, at: InTime): DemoPage {
  const unread = mails.filter(({ read }) => !read).length;
  const pages = Math.max(1, Math.ceil(mails.length / MAILS_A_PAGE));
  const shown = mails.slice((page - 1) * MAILS_A_PAGE, page * MAILS_A_PAGE);
  return {
    title: unread > 0 ? `Inbox, ${unread} unread` : 'Inbox',
    current: 'inbox',
    main: html`<h1>Inbox</h1>
<p class="lead">Every email of the demo ends here, whomever it is for. None leaves this machine.</p>
${mails.length === 0 ? EMPTY : html`<p class="count">${count(mails.length)}, ${unread} unread</p>
<ol class="mails">${shown.map((mail) => row(mail, at))}</ol>
${pages > 1 ? pager(page, pages) : ''}
<form class="after" method="post" action="/inbox/empty"><button class="quiet" type="submit">Empty the inbox</button> <span>It holds ${MAIL_LIMIT} emails; then the oldest make room.</span></form>`}`,
  };
}

export const partyName = ({ name, address }: Party): string => name || address || 'nobody';

const EMPTY = html`<p class="empty">No email yet. <a href="/campaigns/">Send a campaign</a>, and it arrives here.</p>`;

const count = (mails: number): string => (mails === 1 ? '1 email' : `${mails} emails`);

const row = ({ id, read, from, to, subject, preview, receivedAt }: MailEntry, at: InTime): Markup => html`<li${read ? '' : html` class="unread"`}>
<p class="who">${read ? '' : html`<b class="mark"><span>Unread: </span></b>`}<span class="from">${breakable(partyName(from))}</span> <span class="to">to ${breakable(to.map(partyName).join(', ') || 'nobody')}</span></p>
<p class="what"><a href="/inbox/mails/${id}">${subject}</a> <span class="preview">${preview}</span></p>
<p class="when"><time datetime="${receivedAt.toISOString()}">${at.short(receivedAt)}</time></p>
</li>`;

const pager = (page: number, pages: number): Markup => html`<nav class="pager" aria-label="Pages">
${page > 1 ? html`<a rel="prev" href="/inbox/?page=${page - 1}">Newer</a>` : ''}
<span>Page ${page} of ${pages}</span>
${page < pages ? html`<a rel="next" href="/inbox/?page=${page + 1}">Older</a>` : ''}
</nav>`;
