import { readFileSync } from 'node:fs';
import { addressHtml } from '@clarion-privacy/notice/export/html';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Escaped markup; the `html` tag makes it, and escapes whatever is put into it. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** An address, or what may be one, that breaks before its sign and not in its domain. */
export const breakable = (text: string): Markup => raw(addressHtml(text));

export interface DemoPage {
  readonly title: string;
  readonly current?: 'inbox' | 'campaigns' | 'crm';
  readonly main: Markup;
}

const HEADERS = {
  // To ask its own site is what a browser's tools do from within a page, for robots.txt for example.
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'self'",
  // Same-origin posts keep their Origin, by which the demo knows its own forms; other sites learn no address of a mail.
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

const ROOMS = [
  { id: 'campaigns', name: 'Campaigns', description: 'Send a campaign of the demo to its contacts, screened first.' },
  { id: 'inbox', name: 'Inbox', description: 'The mail client of the demo, with all that its sites and campaigns have sent.' },
  { id: 'crm', name: 'CRM', description: 'The contacts of the demo’s sales people, and what may still be sent to each.' },
] as const;

export const STYLESHEET_PATH = '/inbox/style.css';
export const ICON_PATH = '/inbox/icon.svg';

/** The look of the demo's starting page, and what these pages add to it. */
export const stylesheet = (): string =>
  ['../sites/index.css', 'inbox.css', '../campaigns/campaigns.css', '../crm/crm.css'].map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');

/** The icon of the demo's starting page. */
export const icon = (): string => readFileSync(new URL('../sites/icon.svg', import.meta.url), 'utf8');

/** Answers with a page that works without scripts and asks nothing of a third party. */
export const answerDemoPage = async (c: Context, page: DemoPage, status = 200): Promise<Response> =>
  c.html(await render(page), status as ContentfulStatusCode, HEADERS);

/** What stands where nothing is, or nothing any more. */
export const answerGone = (c: Context, current: NonNullable<DemoPage['current']>, what: string): Promise<Response> =>
  answerDemoPage(c, { title: 'Not here', current, main: html`<h1>Not here</h1><p class="lead">${what}</p>` }, 404);

const render = ({ title, current, main }: DemoPage): Markup => html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Clarion Privacy: the demo</title>
<meta name="description" content="${ROOMS.find(({ id }) => id === current)?.description ?? 'A page of the demo.'}">
<link rel="icon" href="${ICON_PATH}" type="image/svg+xml">
<link rel="stylesheet" href="${STYLESHEET_PATH}">
</head>
<body class="desk">
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<a class="home" href="/">Clarion Privacy: the demo</a>
<nav aria-label="Rooms"><ul>${ROOMS.map(({ id, name }) => html`<li><a href="/${id}/"${id === current ? html` aria-current="page"` : ''}>${name}</a></li>`)}</ul></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
