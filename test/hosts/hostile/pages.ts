/** One page that a web team might have, unkind to whatever is put into it. */
export interface HostilePage {
  readonly name: string;
  /** What stands before the page's root; the standard doctype unless given. */
  readonly doctype?: string;
  readonly root?: string;
  readonly css?: string;
  /** Style sheets from packages that it links. */
  readonly stylesheets?: readonly string[];
  /** Scripts of its own beside the elements'. */
  readonly scripts?: readonly string[];
  /** Where the elements' scripts come from: once, from beside the page, unless given. */
  readonly from?: readonly string[];
  /** What stands around the elements, which go where this says ELEMENTS. */
  readonly body?: string;
  /** A page of its own in a frame this wide. */
  readonly frame?: number;
  /** What another thing on it says. */
  readonly says?: string;
  /** Height of what covers the top of the window. */
  readonly covered?: number;
  /** The elements speak Arabic there. */
  readonly isArabic?: boolean;
  /** Also looked at in a wide window. */
  readonly isWide?: boolean;
  /** Also looked at in Firefox, where engines differ most in what the page does. */
  readonly isEveryEngine?: boolean;
}

export const HOSTILE_PAGES: readonly HostilePage[] = [
  { name: 'plain', isWide: true },
  { name: 'a reset that unsets everything, and means it', css: '* { all: unset !important; }', isWide: true, isEveryEngine: true },
  { name: 'Bootstrap', stylesheets: ['bootstrap/dist/css/bootstrap.min.css'], body: '<main class="container"><div class="row"><div class="col-md-8 text-center">ELEMENTS</div></div></main>', isWide: true },
  { name: 'the reset of Tailwind', stylesheets: ['tailwindcss/preflight.css'], isWide: true },
  { name: 'a root of ten pixels', css: 'html { font-size: 62.5%; } body { font-size: 1.4rem; }', isEveryEngine: true },
  { name: 'a zoom of a half more', css: 'main { zoom: 1.5; }', isWide: true, isEveryEngine: true },
  { name: 'a transformed ancestor', css: 'main { transform: translateZ(0) rotate(0.01deg); }' },
  {
    name: 'a sticky header of 120 pixels',
    css: 'body { margin: 0; } header { position: sticky; inset-block-start: 0; block-size: 120px; background: #222; color: #fff; z-index: 9; } :root { --clarion-sticky-offset: 120px; }',
    body: '<header><p>A header that stays</p></header><main>ELEMENTS</main>',
    covered: 120,
    isWide: true,
    isEveryEngine: true,
  },
  { name: 'a page from right to left', root: 'lang="en" dir="rtl"', css: 'body { font-family: sans-serif; }', isWide: true, isEveryEngine: true },
  { name: 'a page in Arabic', root: 'lang="ar" dir="rtl"', isArabic: true },
  { name: 'quirks mode', doctype: '', css: 'table { font-size: 30px; } body { font: 9px serif; }', isEveryEngine: true },
  { name: 'a frame of 280 pixels', frame: 280, isEveryEngine: true },
  { name: 'a Lit of another version', scripts: ['other-lit.js'], body: '<other-lit></other-lit><main>ELEMENTS</main>', says: 'Painted by another Lit' },
  { name: 'the script loaded twice', from: ['/clarion/', '/again/'] },
  { name: 'elements moved, cloned, removed and put back', scripts: ['move.js'] },
  { name: 'elements made from text', scripts: ['from-text.js'], body: '<main></main><template>ELEMENTS</template>' },
  { name: 'elements made in another document', scripts: ['another-document.js'], body: '<main></main><template>ELEMENTS</template>' },
  {
    name: 'paragraphs, buttons and fields of another taste',
    css: 'p { font-size: 8px !important; color: #ccc !important; } label, h1, h2, h3, dialog, fieldset { display: none !important; } button, input { width: 8px !important; height: 8px !important; } :focus { outline: 0 !important; }',
  },
];

export const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** The three that a visitor meets most: a control in a form of the page's own, a form, and the whole centre. */
const elements = (name: string, endpoint: string): string => {
  const settings = `endpoint="${endpoint}" company="ccm" site="ccm"`;
  return `<form id="enquiry" method="post" action="/enquiry/hostile-${slug(name)}">
<div><input name="email" type="email" aria-label="Your address"></div>
<clarion-acknowledgement ${settings} required email-field="email"></clarion-acknowledgement>
<input type="submit" value="Send enquiry">
</form>
<clarion-request-form ${settings} right="complaint"><p>Our complaint form</p></clarion-request-form>
<clarion-privacy ${settings}><p>Our privacy notice</p></clarion-privacy>`;
};

const TAGS = ['clarion-acknowledgement', 'clarion-request-form', 'clarion-privacy'];

export function renderPage(page: HostilePage, endpoint: string): string {
  const { name, doctype = '<!doctype html>', root = 'lang="en-GB"', stylesheets = [], scripts = [], from = ['/clarion/'] } = page;
  const links = [...stylesheets.map((file) => `/packages/${file}`), ...(page.css ? [`/hostile/${slug(name)}.css`] : [])];
  const modules = [...from.flatMap((folder) => TAGS.map((tag) => `${folder}${tag}.js`)), ...scripts.map((file) => `/hostile/scripts/${file}`)];
  const body = page.frame
    ? `<iframe title="Privacy" src="/hostile/plain" width="${page.frame}" height="700"></iframe>`
    : (page.body ?? '<main>ELEMENTS</main>').replace('ELEMENTS', () => elements(name, endpoint));
  return `${doctype}<html ${root}><head><meta charset="utf-8"><title>${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${links.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
${page.frame ? '' : modules.map((src) => `<script type="module" src="${src}"></script>`).join('\n')}
</head><body>${body}</body></html>`;
}
