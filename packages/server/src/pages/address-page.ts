import type { NoticeFigures } from '@clarion-privacy/notice';
import { LIMITS } from '@clarion-privacy/protocol';
import type { ProblemError } from '@clarion-privacy/protocol';
import { html } from 'hono/html';
import { NONCE_FIELD } from '../http/form-nonce.ts';
import { contactBlock } from './contact.ts';
import { textField } from './form-fields.ts';
import { errorSummary, errorsByField } from './form-page.ts';
import type { Markup, Page } from './page.ts';

export interface AddressPage {
  readonly figures: NoticeFigures;
  readonly site: Page['back'];
  readonly typed?: string | undefined;
  readonly errors?: readonly ProblemError[] | undefined;
}

/** For a link that cannot be read: the same button, with the address typed. */
export const addressPage = (page: AddressPage & { readonly nonce: string }): Page =>
  framed(page, 'Stop our email', html`
<p>This link does not say which address it is for: mail programs shorten or break some. Type the address that we write to, and we stop.</p>
<form method="post" novalidate>
<input type="hidden" name="${NONCE_FIELD}" value="${page.nonce}">
${addressField(page)}
<p><button type="submit" name="action" value="address">Stop email to this address</button></p>
<p class="hint">It works at once, for every company of ${page.figures.organisation.name}.</p>
</form>
<p><a href="/p/">Choose by channel and company instead</a></p>`);

/** Asks for the address to which a link to one's own choices goes. */
export const linkRequestPage = (page: AddressPage & { readonly sendsMail: boolean }): Page =>
  framed(page, 'Your marketing choices', page.sendsMail
    ? html`
<p>So that nobody but you changes your choices, we send a link to your address. It leads to them without a password.</p>
<form method="post" novalidate>
${addressField(page)}
<p><button type="submit" name="action" value="link">Send me a link</button></p>
</form>
<p><a href="/u/">Stop our email without waiting for a link</a></p>`
    : html`
<p>This service sends no mail, so it cannot send you a link. Use the link at the foot of any of our emails, or ask us.</p>
<p><a href="/u/">Stop our email by typing your address</a></p>`);

/** The same for any address. */
export const linkSentPage = ({ figures, site }: AddressPage): Page =>
  framed({ figures, site }, 'Look into your mailbox', html`
<p>We are sending a link to the address that you typed. It may take some minutes, and it may be among the junk mail.</p>
<p>We send one in an hour at most. If none comes, check the address, or ask us.</p>`);

const framed = ({ figures, site, errors = [] }: AddressPage, title: string, rest: Markup): Page => ({
  title: errors.length > 0 ? `Error: ${title}` : title,
  language: figures.language,
  organisation: figures.organisation.name,
  back: site,
  main: html`
${errors.length > 0 ? errorSummary(errors) : ''}
<h1>${title}</h1>
${rest}
${contactBlock(figures.contact)}`,
});

const addressField = ({ typed = '', errors = [] }: AddressPage): Markup =>
  textField(
    { fields: [['email', typed]], errors: errorsByField(errors) },
    { name: 'email', label: 'Email address', type: 'email', autocomplete: 'email', limit: LIMITS.email },
  );
