import type { CompiledNotice } from '../notice.ts';
import { dateInWords } from '../words.ts';
import { htmlText } from './html-text.ts';
import { renderNoticeHtml } from './html.ts';

/** The whole notice as a page of its own, which asks nothing of any other file. It prints well, and is what PDF is made from. */
export function renderNoticeDocument(notice: CompiledNotice): string {
  const { figures, text } = notice;
  const date = figures.effective ?? figures.reviewed;
  const inForce = date === '' ? '' : `, in force from ${dateInWords(date, figures.language)}`;
  const edition = `Version ${figures.version}${inForce}`;
  const publisher = figures.organisation.registeredName || figures.organisation.name;
  return `<!doctype html>
<html lang="${htmlText(figures.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText([text.title, publisher].filter(Boolean).join(' – '))}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${renderNoticeHtml(notice, { contents: 'Contents' })}
</main>
<footer>
<p>${htmlText([publisher, edition].filter(Boolean).join('. '))}</p>
</footer>
</body>
</html>
`;
}

const STYLE = `:root { color-scheme: light dark; background: light-dark(#fff, #16181c); color: light-dark(#1a1c1e, #ececee); }
a { color: light-dark(#0b4a8f, #9cc4ff); }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 42rem; font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 0.5em; break-after: avoid; }
h1 { margin-top: 0.5em; }
li, dd { margin-block: 0.3em; }
dt { font-weight: 600; }
aside { border-inline-start: 0.25rem solid; padding-inline-start: 1rem; margin: 1em 0; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
caption { text-align: start; font-weight: 600; padding-block: 0.5em; }
th, td { text-align: start; vertical-align: top; padding: 0.4em 0.6em; border: 1px solid; overflow-wrap: anywhere; }
@media screen { .scroll { overflow-x: auto; } .scroll :is(th, td) { min-width: 6em; } .scroll caption { max-width: calc(100vw - 2rem); } }
nav::before { content: attr(aria-label) / ""; font-weight: 600; }
:target { scroll-margin-top: 1rem; }
footer { border-top: 1px solid; margin-top: 3rem; }
@media print {
  @page { size: A4; margin: 20mm; }
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { display: none; }
  li, tr { break-inside: avoid; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; }
}`;
