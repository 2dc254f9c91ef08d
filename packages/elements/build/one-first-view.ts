import type { Plugin } from 'vite';

/** All elements as a page with many of them loads them: this file before anything shows, the rest when it is of use. */
export const TOGETHER = 'clarion';

/** The element that a micro site drops in: a page with no other loads this file before anything shows. */
export const CENTRE = 'clarion-privacy';

const REGISTRATION = /\bimport\('[./\w-]+\/define\.ts'\)/g;

/** What the build calls an entry whose first view is one file of another name. */
export const entryOf = (file: string): string => `${file}-entry`;

/** All of a first view is in one file; the entry, which would only import that, is left out. */
export const oneFirstView = (file: string): Plugin => ({
  name: 'clarion-one-first-view',
  generateBundle(_, files) {
    const left = files[`${entryOf(file)}.js`];
    if (left?.type !== 'chunk' || left.code.trim() !== `import"./${file}.js";`) this.error(`${entryOf(file)}.js does more than import ${file}.js.`);
    delete files[left.fileName];
  },
});

/** Has Chromium compile all of a file, which runs to the last function before anything shows, beside the page's thread and not in it (decision 0099). */
export const compiledAtOnce = (file: string): Plugin => ({
  name: 'clarion-compiled-at-once',
  generateBundle(_, files) {
    const chunk = files[`${file}.js`];
    if (chunk?.type !== 'chunk') return this.error(`There is no ${file}.js to compile at once.`);
    chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
});

/** Where all elements come at once, none has to be fetched later. */
export const allAtOnce = (): Plugin => ({
  name: 'clarion-all-at-once',
  enforce: 'pre',
  transform: {
    filter: { id: /\/elements\/src\/.*\.ts$|\/clarion-collection\.ts$/ },
    handler(code, id) {
      if (!id.endsWith('/clarion-collection.ts')) return { code: code.replace(REGISTRATION, 'Promise.resolve()'), map: null };
      // Of the notice's figures, which are there already, that module repeats a few.
      const shared = code.replace(/^"figures": .*,$/mu, 'figures,');
      if (shared === code) this.error(`${id} has its figures in another way.`);
      return { code: `import { figures } from './clarion-figures.ts';\n${shared}`, map: null };
    },
  },
});
