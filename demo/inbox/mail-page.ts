import { html } from 'hono/html';
import { partyName } from './inbox-page.ts';
import { FRAME_SANDBOX } from './mail-frame.ts';
import type { MailEntry, Unsubscribe } from './mail-store.ts';
import type { OneClick } from './one-click.ts';
import { breakable, type DemoPage, type Markup } from './page.ts';
import type { HeaderLine, Party, ReadMail } from './read-mail.ts';
import type { Signature } from './signature.ts';
import { textRuns } from './text-links.ts';
import type { InTime } from './time.ts';

/** All that is known of an opened mail. */
export interface OpenedMail {
  readonly entry: MailEntry;
  readonly mail: ReadMail;
  readonly signature: Signature;
  readonly oneClick: OneClick;
}

/** The headers by which a person is left alone, in the order in which they are looked at. */
const SHOWN = ['list-unsubscribe', 'list-unsubscribe-post', 'dkim-signature'];

/** A mail, as a mail client shows it, and then as it came. */
export function mailPage({ entry, mail, signature, oneClick }: OpenedMail, at: InTime): DemoPage {
  const { id, receivedAt, unsubscribe } = entry;
  const sender = partyName(mail.from);
  return {
    title: mail.subject,
    current: 'inbox',
    main: html`<p class="back"><a href="/inbox/">Back to the inbox</a></p>
<article class="mail">
<h1>${mail.subject}</h1>
${unsubscribe ? outcome(unsubscribe, at) : ''}
<div class="envelope">
<dl>
<div><dt>From</dt><dd>${party(mail.from)}</dd></div>
<div><dt>To</dt><dd>${mail.to.map((to, index) => html`${index > 0 ? ', ' : ''}${party(to)}`)}</dd></div>
<div><dt>Received</dt><dd><time datetime="${receivedAt.toISOString()}">${at.long(receivedAt)}</time></dd></div>
<div><dt>Signed by</dt><dd>${signature.valid ? `${signature.domain}, and the signature holds` : `nobody: ${signature.why}`}</dd></div>
</dl>
${oneClick.uri === undefined || unsubscribe?.status === 200 ? '' : html`<form method="post" action="/inbox/mails/${id}/unsubscribe"><button type="submit">Unsubscribe</button></form>`}
</div>
<p class="note">${note(oneClick, unsubscribe)}</p>
${mail.html === undefined ? '' : html`<iframe class="body" src="/inbox/mails/${id}/html" sandbox="${FRAME_SANDBOX}" title="The email from ${sender}"></iframe>`}
${mail.text === undefined ? '' : mail.html === undefined ? html`<div class="body text">${text(mail.text)}</div>` : textPart(mail.text)}
</article>
${headers(mail.headers)}
<p><a href="/inbox/mails/${id}/source">The whole email as it came</a></p>`,
  };
}

const note = (oneClick: OneClick, unsubscribe: Unsubscribe | undefined): Markup | string => {
  if (oneClick.uri === undefined) return `This mail client offers no button to unsubscribe. ${oneClick.why}`;
  if (unsubscribe?.status === 200) return 'The link at the end of the email opens a page where you can see it, choose, or undo it.';
  return 'The button is the mail client’s own. It posts to the address in the headers, from the mail client’s server (RFC 8058). The link at the end of the email opens a page instead.';
};

const outcome = ({ at: time, status }: Unsubscribe, at: InTime): Markup =>
  status === 200
    ? html`<p class="outcome done" role="status"><strong>You unsubscribed on ${at.long(new Date(time))}.</strong> The backend answered 200 to the one-click post.</p>`
    : html`<p class="outcome failed" role="status"><strong>You are not unsubscribed.</strong> ${status === null ? 'The backend gave no answer' : `The backend answered ${status}`} to the one-click post on ${at.long(new Date(time))}. Use the link at the end of the email, or try the button again.</p>`;

const party = ({ name, address }: Party): Markup => (name ? html`${name} <span class="address">&lt;${breakable(address)}&gt;</span>` : breakable(address));

const textPart = (part: string): Markup =>
  html`<details class="part"><summary>The text part, for those who read without HTML</summary>${text(part)}</details>`;

const text = (part: string): Markup =>
  html`<pre>${textRuns(part).map((run) => (run.href === undefined ? run.text : html`<a href="${run.href}" target="_blank" rel="noopener noreferrer">${run.text}</a>`))}</pre>`;

function headers(all: readonly HeaderLine[]): Markup {
  const first = SHOWN.flatMap((name) => all.filter((header) => header.name === name));
  return html`<section class="headers" aria-labelledby="headers">
<h2 id="headers">Headers to look at</h2>
${first.length > 0 ? html`<dl>${first.map(line)}</dl>` : html`<p>This email has none that say how to unsubscribe.</p>`}
<details><summary>All ${all.length} headers</summary><pre>${all.map((header) => header.line).join('\n')}</pre></details>
</section>`;
}

const line = ({ line: text }: HeaderLine): Markup => {
  const colon = text.indexOf(':');
  return html`<div><dt>${text.slice(0, colon)}</dt><dd><code>${text.slice(colon + 1).trim()}</code></dd></div>`;
};
