import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ICON_PATH } from './icon.ts';
import { STYLESHEET_PATH } from './stylesheet.ts';

/** Escaped markup; the `html` tag makes it, and escapes whatever is put into it. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What stands in the frame that every page shares. */
export interface Page {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly organisation: string;
  /** Where the person came from: an address of the configuration, never of the request. */
  readonly back?: { readonly href: string; readonly name: string } | undefined;
  readonly main: Markup;
  /** The address of the one script that the page runs; it does all its work without. */
  readonly script?: string | undefined;
  /** What search engines say of a page that is there for everybody; without it, none may list the page. */
  readonly description?: string | undefined;
}

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A script asks its own server alone, and can turn no text into markup. */
const SCRIPT_POLICY = "script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const HEADERS = {
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/** Answers with a page that asks nothing of a third party, and runs no script but one that it names. */
export const answerPage = async (c: Context, page: Page, status: number): Promise<Response> => {
  const policy = page.script === undefined ? POLICY : `${POLICY}; ${SCRIPT_POLICY}`;
  const unlisted = page.description === undefined && { 'X-Robots-Tag': 'noindex' };
  return c.html(await renderPage(page), status as ContentfulStatusCode, { ...HEADERS, ...unlisted, 'Content-Security-Policy': policy });
};

const renderPage = ({ title, language, organisation, back, main, script, description }: Page): Markup => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – ${organisation}</title>
${description === undefined ? '' : html`<meta name="description" content="${description}">`}
<link rel="icon" href="${ICON_PATH}" type="image/svg+xml">
<link rel="stylesheet" href="${STYLESHEET_PATH}">
${script === undefined ? '' : html`<script type="module" src="${script}"></script>`}
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><p class="organisation">${organisation}</p></header>
<main id="main">
${back ? html`<p class="back"><a href="${back.href}">Back to ${back.name}</a></p>` : ''}
${main}
</main>
</body>
</html>
`;
