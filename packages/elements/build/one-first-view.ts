import type { Plugin } from 'vite';

/** All elements as a page with many of them loads them: this file before anything shows, the rest when it is of use. */
export const TOGETHER = 'clarion';

/** The entry that brings the elements together; all that it needs is in the one file. */
export const EVERY_ELEMENT = 'every-element';

const REGISTRATION = /\bimport\('[./\w-]+\/define\.ts'\)/g;

/** What the short notice of an enquiry form says of the whole one's figures: some of them, on a line of its own. */
const SOME_FIGURES = /^"figures": .*$/m;

/**
 * Where all elements come at once, none has to be fetched later, the figures stand there once, and the entry, which would only import
 * the one file, is left out.
 */
export const oneFirstView = (): Plugin => ({
  name: 'clarion-one-first-view',
  enforce: 'pre',
  transform: {
    filter: { id: /\/elements\/src\/.*\.ts$|\/clarion-collection\.ts$/ },
    handler(code, id) {
      if (!/\/clarion-collection\.ts$/.test(id)) return { code: code.replace(REGISTRATION, 'Promise.resolve()'), map: null };
      if (!SOME_FIGURES.test(code)) this.error(`${id} gives its figures in another way.`);
      return { code: `import { figures } from './clarion-figures.ts';\n${code.replace(SOME_FIGURES, 'figures,')}`, map: null };
    },
  },
  generateBundle(_, files) {
    const left = files[`${EVERY_ELEMENT}.js`];
    if (left?.type !== 'chunk' || left.code.trim() !== `import"./${TOGETHER}.js";`) this.error(`${EVERY_ELEMENT}.js does more than import ${TOGETHER}.js.`);
    delete files[left.fileName];
  },
});
