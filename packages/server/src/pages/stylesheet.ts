import { createHash } from 'node:crypto';

/** The look of every page, in both colour schemes, from 320 px up, and on paper. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --ink: #14202b; --quiet: #4a5864; --paper: #ffffff; --tint: #eef3f6; --line: #6f7f8c;
  --link: #0b4f8a; --act: #0b5d4e; --act-ink: #ffffff; --wrong: #a81e1e; --focus: #1a1a1a; --halo: #ffd23f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9eef2; --quiet: #b3c0ca; --paper: #11181e; --tint: #1b2630; --line: #8496a3;
    --link: #8cc4f7; --act: #6fd3bd; --act-ink: #07231d; --wrong: #ff9d96; --focus: #ffffff; --halo: #7a5c00;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font-family: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; font-size: 112.5%; line-height: 1.55; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
header { border-block-end: 1px solid var(--line); padding: .75rem 1rem; }
header p { max-inline-size: 38rem; margin-inline: auto; }
main { max-inline-size: 40rem; margin-inline: auto; }
.organisation { margin-block: 0; font-weight: 600; }
main { padding: 1rem 1rem 4rem; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2.2vw, 2.3rem); line-height: 1.15; margin-block: 1.5rem 1rem; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.25; margin-block: 2rem .5rem; }
p, ul, ol, dl { margin-block: 0 1rem; }
ul, ol { padding-inline-start: 1.25rem; }
a { color: var(--link); text-underline-offset: .15em; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -4rem; background: var(--halo); color: var(--focus); padding: .5rem; }
.skip:focus { inset-block-start: .25rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 6px var(--halo); border-radius: 2px; }
.receipt { background: var(--tint); border-inline-start: 6px solid var(--act); padding: 1.25rem; margin-block: 1.5rem; }
.receipt dt { color: var(--quiet); }
.receipt dd { margin: 0 0 .75rem; font-weight: 600; }
.receipt dd:last-child { margin-block-end: 0; }
.reference { font-size: clamp(1.15rem, .8rem + 2vw, 1.8rem); white-space: nowrap; font-variant-numeric: tabular-nums; letter-spacing: .03em; }
.summary { border: 4px solid var(--wrong); padding: 1rem clamp(.75rem, 4vw, 1.25rem); margin-block: 1rem 1.5rem; }
.summary h2 { margin-block: 0 .5rem; }
h3 { font-size: 1.05rem; margin-block: 1rem .25rem; }
.receipt h2 { margin-block-start: 0; }
.receipt ul { margin-block-end: 0; padding-inline-start: 1.1rem; }
input[type=file] { display: block; inline-size: 100%; font: inherit; font-size: .9rem; margin-block-start: .25rem; padding: 1.25rem .5rem; border: 2px dashed var(--line); border-radius: 3px; }
.over input[type=file] { border-color: var(--act); background: var(--tint); }
input[type=file]::file-selector-button {
  font: inherit; font-weight: 600; min-block-size: 2.5rem; padding: .35rem .6rem; margin-inline-end: .6rem; color: var(--link);
  background: transparent; border: 2px solid var(--line); border-radius: 3px; cursor: pointer;
}
[role=status]:empty { display: none; }
/* What is said with scripts, and what without, take one place: which of them it is moves nothing. */
.either { display: grid; }
.either > * { grid-area: 1 / 1; }
.either > [hidden] { display: block; visibility: hidden; }
/* Where none run, the other leaves no room. */
@media (scripting: none) {
  .either > [hidden] { display: none; }
}
.summary ul { padding-inline-start: 1.1rem; margin: 0; }
.summary a, .summary li, .error { color: var(--wrong); font-weight: 600; }
.field, fieldset { margin-block: 0 1.5rem; margin-inline: 0; padding: 0; border: 0; min-inline-size: 0; }
.field:last-child { margin-block-end: 0; }
.wrong { border-inline-start: 5px solid var(--wrong); padding-inline-start: .85rem; }
label, legend { font-weight: 600; display: block; padding: 0; }
legend { font-size: 1.1rem; margin-block-end: .35rem; }
.hint { color: var(--quiet); margin-block: 0 .35rem; }
.hint + .field { margin-block-start: 1rem; }
.error { margin-block: 0 .35rem; }
.optional { font-weight: 400; color: var(--quiet); }
input:not([type]), input[type=email], input[type=tel], textarea {
  display: block; inline-size: 100%; min-block-size: 2.75rem; padding: .45rem .6rem; margin-block-start: .25rem;
  font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--line); border-radius: 3px;
}
.wrong input:not([type=checkbox]):not([type=radio]), .wrong textarea { border-color: var(--wrong); }
textarea { min-block-size: 6.5rem; resize: vertical; }
.choice { display: flex; gap: .75rem; align-items: start; padding-block: .45rem; }
.choice input { inline-size: 1.5rem; block-size: 1.5rem; margin: .1rem 0 0; flex: none; accent-color: var(--act); }
.choice label { font-weight: 400; }
button {
  font: inherit; font-weight: 600; min-block-size: 2.75rem; padding: .6rem 1.4rem; color: var(--act-ink);
  background: var(--act); border: 2px solid transparent; border-radius: 3px; cursor: pointer;
}
button:hover { text-decoration: underline; }
button.quiet { color: var(--link); background: transparent; border-color: var(--line); }
.lead { font-size: 1.1rem; }
.state { background: var(--tint); margin-block: 0 1.5rem; padding: 1rem 1.25rem; border-inline-start: 6px solid var(--line); }
.state > :last-child { margin-block-end: 0; }
.state ul { padding-inline-start: 1.1rem; }
.notice { border: 3px solid var(--line); padding: .75rem 1rem; font-weight: 600; }
.ways { display: flex; flex-wrap: wrap; column-gap: 1.5rem; }
.company { border-block-end: 1px solid var(--line); padding-block-end: .75rem; }
.meanings { margin-block-end: 1.5rem; }
.meanings dt { font-weight: 600; }
.meanings dd { margin: 0 0 .35rem; }
/* Below each other what belongs together, where not all fit on one line. */
@media (width < 30rem) {
  .ways { display: grid; grid-template-columns: auto auto; justify-content: start; }
}
@media (min-width: 30rem) {
  .meanings { display: grid; grid-template-columns: auto 1fr; column-gap: 1.5rem; }
}
summary { font-weight: 600; color: var(--link); cursor: pointer; padding-block: .5rem; }
.said { white-space: pre-line; }
.steps { padding-inline-start: 0; list-style: none; border-inline-start: 3px solid var(--line); }
.steps li { padding: .2rem 0 .6rem 1rem; }
.steps time { display: block; color: var(--quiet); }
address { font-style: normal; }
.lines { white-space: pre-line; }
.unbroken { white-space: nowrap; }
.story { border-inline-start: 3px solid var(--line); padding-inline-start: 1.25rem; }
.story dt { color: var(--quiet); }
.story dd { margin: 0 0 1rem; }
.story dd:last-child { margin-block-end: 0; }
.story strong { display: block; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; }
details { margin-block-end: 1.5rem; }
form > button:not(:last-child) { margin-inline-end: .75rem; margin-block-end: .75rem; }
@media print {
  .skip, .back, form { display: none; }
  body { background: #fff; color: #000; }
}
`;

const fingerprint = createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 16);

/** Named for what it holds, so that it can be cached for ever. */
export const STYLESHEET_PATH = `/assets/pages-${fingerprint}.css`;
