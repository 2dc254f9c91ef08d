import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LIT_ELEMENT } from './lean-lit/lit-element.ts';
import { LIT_HTML } from './lean-lit/lit-html.ts';
import { REACTIVE_ELEMENT } from './lean-lit/reactive-element.ts';

const CUTS = { 'lit-html': LIT_HTML, 'reactive-element': REACTIVE_ELEMENT, 'lit-element': LIT_ELEMENT };

/** Lit's files that are cut. */
const LITS_FILES = /\/(lit-html|reactive-element|lit-element)\.js$/;

/** What our elements would have to do without, were they to use it. */
const LEFT_OUT =
  /from 'lit\/(?!.*\btype\b)|\b(?:svg|mathml)`|\b(?:converter|hasChanged|noAccessor|useDefault|reflect): |\btype: (?:Object|Array)\b|\battribute: true\b|\bthis\.requestUpdate\([^)]|\b(?:renderOptions|createProperty|isUpdatePending|elementProperties|elementStyles|finalized?|enableUpdating|createRenderRoot)\b|\bPropertyValues\b|@[\w-]+=\$\{\{|\brenderBefore\b/;

/** Names of Lit's own that none of our sources has, and no other copy of Lit looks for: one letter each does. */
const LITS_NAMES = [
  ...['_$AA', '_$AB', '_$AC', '_$AD', '_$AH', '_$AI', '_$AR', '_$AV', '_$Eh', '_$EO', '_$Ep', '_$EP', '_$ES'],
  ...['isUpdatePending', 'elementProperties', 'elementStyles', 'finalized', 'finalize', 'enableUpdating', 'createRenderRoot'],
];
const NAMED = new RegExp(`(?<![\\w$])(?:${LITS_NAMES.join('|').replaceAll('$', '\\$')})(?![\\w$])`, 'g');
const shortOf = (name: string): string => `_${String.fromCharCode(65 + LITS_NAMES.indexOf(name))}`;

/** One of Lit's files without what no element of ours uses; throws where Lit is written in another way. */
export function leanOf(file: string, code: string): string {
  const name = LITS_FILES.exec(file)?.[1] as keyof typeof CUTS;
  let lean = code;
  for (const [text, instead, times = 1] of CUTS[name]) {
    const parts = lean.split(text);
    if (parts.length - 1 !== times) throw new Error(`Lit's ${name} is written in another way (${parts.length - 1} of ${text}): bring lean-lit/${name}.ts up to date.`);
    lean = parts.join(instead);
  }
  return lean.replace(NAMED, shortOf);
}

/** Takes out of the files for pages what of Lit no element of ours uses (decision 0070). */
export const leanLit = (): Plugin => ({
  name: 'clarion-lean-lit',
  enforce: 'pre',
  transform: {
    filter: { id: /\/(?:lit-html|reactive-element|lit-element)\.js$|\/elements\/src\/.*\.ts$/ },
    handler(code, id) {
      if (LITS_FILES.test(id)) return { code: leanOf(id, code), map: null };
      const used = LEFT_OUT.exec(code);
      if (used) this.error(`${id} uses what lean-lit.ts leaves out of Lit: ${used[0]}`);
      return undefined;
    },
  },
});

const OWN = {
  styles: fileURLToPath(new URL('../src/styles/css-tag.ts', import.meta.url)),
  provider: fileURLToPath(new URL('../src/settings/context-provider.ts', import.meta.url)),
};

/** Puts code of our own in the place of Lit's styles, which serve browsers that none of ours does (decision 0053), and of its context provider. */
export const ownCode = (): Plugin => ({
  name: 'clarion-own-code',
  enforce: 'pre',
  resolveId(source, importer = '') {
    if (/css-tag\.js$/.test(source) && importer.includes('@lit/reactive-element')) return OWN.styles;
    return source === '@lit/context' ? OWN.provider : undefined;
  },
});
