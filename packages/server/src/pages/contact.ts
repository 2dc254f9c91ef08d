import type { Contact } from '@clarion-privacy/notice';
import { addressHtml } from '@clarion-privacy/notice/export/html';
import { html, raw } from 'hono/html';
import type { Markup } from './page.ts';

/** Every way to reach the team without this form, in the order of the notice and of the elements (WCAG 3.2.6). */
export const contactBlock = ({ team, email, phone, phoneE164, post }: Contact): Markup => html`
<h2>Ask us</h2>
<p>The ${team} answers questions about your data.</p>
<ul>
<li>Telephone: <a href="tel:${phoneE164}">${phone}</a></li>
<li>Email: <a href="mailto:${email}">${raw(addressHtml(email))}</a></li>
</ul>
<address>${post.map((line) => html`${line}<br>`)}</address>`;
