import { html, nothing, type TemplateResult } from 'lit';
import { mailLink } from '../notice/mail-link.ts';
import type { NoticeParts, NoticeSource } from '../notice/notice-source.ts';
import type { ClarionElement } from '../settings/clarion-element.ts';
import type { Link, LinkHost } from './link.ts';
import type { Speaker } from '../languages/catalogue.ts';
import { troubleMessages } from './trouble-messages.ts';

export type Trouble = typeof trouble;

/** Why the link is of no use now, another try where that may help, and an objection by typed address. */
export function trouble(
  host: ClarionElement & LinkHost,
  link: Link,
  source: NoticeSource<NoticeParts>,
  refused: keyof typeof troubleMessages.refused,
  form: boolean,
): TemplateResult {
  const { standing } = link;
  const words = host.words('trouble', troubleMessages);
  const unreachable = standing?.phase === 'unreachable';
  const retry = (): void => {
    if (source.failure) source.retry();
    link.stands(undefined);
  };
  const silent = !unreachable && refused !== 'unsent' && !(standing?.phase === 'nobody' && standing.refused);
  return html`<p id="trouble" tabindex="-1" ?hidden=${silent}>
      ${unreachable ? words.unreachable : words.refused[refused]}
    </p>
    ${unreachable ? html`<p><button type="button" @click=${retry}>${words.retry}</button></p>` : nothing}
    ${form ? objection(host, source) : nothing}`;
}

/** The form for an objection by email address; until it is there, contact details stand in its place. */
function objection(host: ClarionElement & LinkHost, source: NoticeSource<NoticeParts>): TemplateResult {
  const { endpoint, company, site, noticeSrc } = host.settings;
  // Should it not come, what stands there does.
  void import('../request-form/define.ts').catch(() => undefined);
  return html`<clarion-request-form
    part="objection"
    .endpoint=${endpoint}
    .company=${company}
    .site=${site}
    .noticeSrc=${noticeSrc}
    .notice=${host.notice}
    .headingLevel=${host.headingLevel}
    .surroundings=${host.surroundings}
    ><form><input type="hidden" name="channels" value="email" /></form>
    ${contact(host, source)}</clarion-request-form
  >`;
}

/** The notice's address and number. */
export function contact(speaker: Speaker, { notice }: NoticeSource<NoticeParts>): TemplateResult | typeof nothing {
  if (!notice) return nothing;
  const { email, phone, phoneE164 } = notice.figures.contact;
  const words = speaker.words('trouble', troubleMessages);
  return html`<p>
    ${words.write} ${mailLink(email)}<br />
    ${words.call} <a href="tel:${phoneE164}">${phone}</a>
  </p>`;
}
