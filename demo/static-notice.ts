import type { CompiledNotice } from '@clarion-privacy/notice';
import { explainerHtml } from '@clarion-privacy/notice/export/explainer-html';
import { addressHtml, renderNoticeHtml } from '@clarion-privacy/notice/export/html';
import { privacyMessages } from '../packages/elements/src/privacy/messages.ts';

/** What a site says of itself between the tags. */
export interface Embed {
  readonly endpoint: string;
  readonly site: string;
  readonly company: string;
}

const CHANNEL_LABELS = { email: 'Email', phone: 'Telephone', post: 'Post', social: 'Social media' } as const;

/** What stands between the tags of `<clarion-privacy>`: the notice, and a form that posts without scripts. */
export function staticNotice(notice: CompiledNotice, embed: Embed): string {
  return `<div class="clarion-static">
${objectionForm(notice, embed)}
${renderNoticeHtml(notice, { headingLevel: 2 })}
${otherRights(notice, embed)}
${contactDetails(notice)}
</div>`;
}

/** At the end, and in the order in which the element gives them. */
function contactDetails({ figures: { contact } }: CompiledNotice): string {
  return `<section aria-labelledby="contact-details"><h3 id="contact-details">How to reach us</h3>
<dl>
<dt>Telephone</dt><dd><a href="tel:${contact.phoneE164}">${contact.phone}</a>, ${contact.team}</dd>
<dt>Email</dt><dd><a href="mailto:${contact.email}">${addressHtml(contact.email)}</a></dd>
<dt>Post</dt><dd>${contact.post.join(', ')}</dd>
</dl></section>`;
}

/** In the element's own words and order. */
const { explainer: COMPARE, ...ASK } = privacyMessages.open;

/** What tells erasure from objection, and a button for each other right: the backend answers with the form, page by page. */
function otherRights({ figures }: CompiledNotice, { endpoint, site }: Embed): string {
  const buttons = Object.entries(ASK).map(([right, label]) => `<p><button type="submit" id="ask-${right}" name="right" value="${right}">${label}</button></p>`);
  return `<section aria-labelledby="use-your-rights"><h3 id="use-your-rights">Use your rights</h3>
<details id="ask-explainer"><summary>${COMPARE}</summary>
${explainerHtml(figures, { headingLevel: 4 })}
</details>
<form method="post" action="${endpoint}/v1/requests">
<input type="hidden" name="site" value="${site}">
<input type="hidden" name="step" value="change">
${buttons.join('\n')}
</form>
</section>`;
}

function objectionForm({ figures }: CompiledNotice, { endpoint, site }: Embed): string {
  const channels = figures.channels
    .map((channel) => `<label><input type="checkbox" name="channels" value="${channel}"> ${CHANNEL_LABELS[channel]}</label>`)
    .join('\n');
  return `<form method="post" action="${endpoint}/v1/requests" accept-charset="utf-8">
<h2>Object to marketing</h2>
<p>You can object at any time, and you need give no reason.</p>
<input type="hidden" name="right" value="objection">
<input type="hidden" name="site" value="${site}">
<input type="hidden" name="noticeVersion" value="${figures.version}">
<label>Email address <input type="email" name="email" autocomplete="email" spellcheck="false"></label>
<label>Telephone number (optional) <input type="tel" name="phone" autocomplete="tel"></label>
<label>Full name (optional) <input type="text" name="name" autocomplete="name"></label>
<fieldset>
<legend>What we stop. Tick none to stop everything.</legend>
${channels}
</fieldset>
<button type="submit">Send objection</button>
</form>`;
}
