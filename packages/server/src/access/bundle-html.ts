import { createHash } from 'node:crypto';
import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { html, raw } from 'hono/html';
import { ICON } from '../pages/icon.ts';
import type { Markup } from '../pages/page.ts';
import { STYLESHEET } from '../pages/stylesheet.ts';
import { CHANNEL_WORDS, RIGHT_WORDS, TRACKING_WORDS } from '../pages/words.ts';
import type { Bundle, GivenRequest } from './bundle.ts';
import { BY_TOLD, STATUS_TOLD, STEP_TOLD } from './told-words.ts';

const STYLE = `${STYLESHEET}
main { max-inline-size: 46rem; }
header p { max-inline-size: 44rem; }
section { margin-block: 2.5rem; }
h3 { font-size: 1.05rem; margin-block: 1.5rem .35rem; }
.card { border: 1px solid var(--line); border-radius: 4px; padding: 1rem 1.25rem; margin-block: 0 1rem; }
.card h3 { margin-block-start: 0; }
dl.rows { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: .35rem 1.25rem; margin-block: 0 .5rem; }
dl.rows dt { color: var(--quiet); }
dl.rows dd { margin: 0; overflow-wrap: anywhere; }
dl.rows ul { padding-inline-start: 1.1rem; margin: 0; }
.none { color: var(--quiet); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8rem; background: var(--tint); padding: 1rem; }
summary { cursor: pointer; min-block-size: 1.75rem; font-weight: 600; }
.article { color: var(--quiet); font-weight: 400; font-size: .85rem; }
@media (max-width: 34rem) { dl.rows { grid-template-columns: 1fr; gap: 0; } dl.rows dd { margin-block-end: .6rem; } }
@media print { details { display: none; } .card { break-inside: avoid; } }
`;

/** In the page itself, like its style: without one a browser asks for an icon that the page forbids. */
const ICON_WITHIN = `data:image/svg+xml,${encodeURIComponent(ICON)}`;

/** The page's one style, by its hash, and its icon: nothing else on it may load or run. */
export const BUNDLE_HEADERS = {
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/** The data as a page that stands alone: saved, it asks nothing of any other file. The same data stands at its end for machines. */
export const bundleHtml = (bundle: Bundle, figures: NoticeFigures): Markup => {
  const { held } = bundle;
  const day = (instant: string): string => dateInWords(civilDateIn(instant, figures.timeZone), figures.language);
  const time = (instant: string): Markup => html`<time datetime="${instant}">${day(instant)}</time>`;
  const company = (id: string): string => (id === '*' ? 'every company' : (figures.companies.find((each) => each.id === id)?.name ?? id));
  const channel = (id: string): string => (id === '*' ? 'every channel' : (CHANNEL_WORDS[id as keyof typeof CHANNEL_WORDS] ?? id));
  return html`<!doctype html>
<html lang="${figures.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Your data – ${bundle.organisation}</title>
<link rel="icon" href="${ICON_WITHIN}" type="image/svg+xml">
<style>${raw(STYLE)}</style>
</head>
<body>
<header><p class="organisation">${bundle.organisation}</p></header>
<main id="main">
<h1>Your data</h1>
<p class="lead">All that our privacy service holds on you, gathered on ${day(bundle.gatheredAt)}. Save this page now: its link does not work again.</p>
<dl class="receipt">
<dt>Your reference</dt><dd class="reference">${bundle.reference}</dd>
${bundle.identifiers.map(({ kind, value }) => html`<dt>${KINDS[kind] ?? kind}</dt><dd>${value}</dd>`)}
</dl>
<p>${bundle.elsewhere}</p>

<section aria-labelledby="requests"><h2 id="requests">What you asked us</h2>
${orNone(held.requests, (each) => requestCard(each, time))}</section>

<section aria-labelledby="suppression"><h2 id="suppression">What you said about marketing</h2>
<p>We keep this under codes made from your contact details, to leave you alone where you said so.</p>
${orNone(held.suppression, (each) => html`<div class="card"><h3>${each.effect === 'suppress' ? 'No marketing' : 'Marketing may come'}</h3>${rows([
    ['By', channel(each.channel)],
    ['From', company(each.company)],
    ...(each.list === '*' ? [] : [['Mailing list', each.list] as Row]),
    ['Kept under', KINDS[each.kind] ?? each.kind],
    ['Since', time(each.since)],
    ['Reference', each.reference],
  ])}</div>`)}</section>

<section aria-labelledby="tracking"><h2 id="tracking">What emails may tell of your reading</h2>
${rows([[TRACKING_WORDS.opens.ask, SAID[held.tracking.opens]!], [TRACKING_WORDS.clicks.ask, SAID[held.tracking.clicks]!]])}</section>

<section aria-labelledby="changes"><h2 id="changes">What you changed</h2>
${orNone(held.preferenceHistory, (each) => html`<div class="card">${rows([['When', time(each.at)], ['How', each.cause], ['After it', each.after.everything ? 'all marketing stopped' : each.after.stopped.length === 0 ? 'nothing stopped' : html`<ul>${each.after.stopped.map((stream) => html`<li>${channel(stream.channel)}, ${company(stream.company)}</li>`)}</ul>`], ['Reference', each.reference]])}</div>`)}</section>

<section aria-labelledby="notices"><h2 id="notices">Notices that you were shown</h2>
${orNone(held.acknowledgements, (each) => html`<div class="card"><h3>Version ${each.noticeVersion}</h3>${rows([
    ['When', time(each.at)],
    ['Said to be read', each.acknowledged ? 'Yes' : 'No'],
    ['Refused there', each.refuses.length === 0 ? 'nothing' : each.refuses.map(channel).join(', ')],
    ...(each.site === undefined ? [] : [['Site', each.site] as Row]),
    ...(each.form === undefined ? [] : [['Form', each.form] as Row]),
    ['Reference', each.reference],
  ])}</div>`)}</section>

<section aria-labelledby="mails"><h2 id="mails">Emails that we sent you</h2>
<p>Of each we keep what it was for and when it left, and nothing of what it said.</p>
${held.mailsSent.length === 0 ? NONE : html`<ul>${held.mailsSent.map(({ kind, at }) => html`<li>${time(at)}: ${MAIL_WORDS[kind] ?? kind}</li>`)}</ul>`}</section>

<section aria-labelledby="information"><h2 id="information">What you should know with it</h2>
<p>From our privacy notice, version ${bundle.noticeVersion}.</p>
${rows(bundle.information.map(({ article, label, lines }): Row => [html`${label} <span class="article">Article ${article}</span>`, lines.length === 0 ? html`<span class="none">The notice does not say. Ask us.</span>` : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`]))}</section>

<section aria-labelledby="machines"><h2 id="machines">The same for machines</h2>
<p><a download="${bundleName(bundle.reference)}.json" href="data:application/json;base64,${Buffer.from(bundleJson(bundle)).toString('base64')}">Save as JSON</a></p>
<details><summary>Look at it</summary><pre>${bundleJson(bundle)}</pre></details></section>
</main>
</body>
</html>
`;
};

/** Structured, commonly used and machine-readable (Art 20(1)). */
export const bundleJson = (bundle: Bundle): string => JSON.stringify(bundle, undefined, 2);

export const bundleName = (reference: string): string => `your-data-${reference}`;

type Row = readonly [label: string | Markup, value: string | Markup];

const rows = (all: readonly Row[]): Markup => html`<dl class="rows">${all.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;

const NONE = html`<p class="none">Nothing.</p>`;

const orNone = <T>(all: readonly T[], show: (each: T) => Markup): Markup => (all.length === 0 ? NONE : html`${all.map(show)}`);

const requestCard = (request: GivenRequest, time: (instant: string) => Markup): Markup => {
  const { subject } = request;
  const given: readonly (readonly [string, string | undefined])[] = [
    ['Name', subject.name],
    ['Email', subject.email],
    ['Telephone', subject.phone],
    ['Post', subject.postal],
    ['Channels', request.channels?.map((id) => CHANNEL_WORDS[id as keyof typeof CHANNEL_WORDS] ?? id).join(', ')],
    ['Companies', request.companies?.join(', ')],
    ['Site', request.site],
    ['What you wrote', request.message],
    ['Suppression entry', request.suppression],
    ['Asked on your behalf by', request.representative],
    ['Our answer', request.answer],
  ];
  return html`<div class="card"><h3>${RIGHT_WORDS[request.right as keyof typeof RIGHT_WORDS]?.name ?? request.right}</h3>${rows([
    ['Reference', request.reference],
    ['Received', time(request.receivedAt)],
    ['Status', STATUS_TOLD[request.status as keyof typeof STATUS_TOLD] ?? request.status],
    ...given.flatMap(([label, value]): Row[] => (value === undefined ? [] : [[label, value]])),
    ['History', html`<ul>${request.history.map(({ at, step, by, note }) => html`<li>${time(at)}: ${STEP_TOLD[step]}, ${BY_TOLD[by]}${note ? html` – ${note}` : ''}</li>`)}</ul>`],
  ])}</div>`;
};

const KINDS: Readonly<Record<string, string>> = { email: 'Your email address', phone: 'Your telephone number', postal: 'Your postal address' };

const SAID: Readonly<Record<string, string>> = { allow: 'Yes', refuse: 'No', unsaid: 'You have not said, so no' };

const MAIL_WORDS: Readonly<Record<string, string>> = {
  'confirm-request': 'to confirm a request',
  'bundle-link': 'a link to your data',
  'preferences-link': 'a link to your marketing choices',
};
