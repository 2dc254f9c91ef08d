import type { Plugin } from 'vite';

/**
 * An entry names all files of its first view itself. A browser would find those that others import only once it has read these: one more
 * way to the server and back before anything shows.
 */
export const flatImports = (): Plugin => ({
  name: 'clarion-flat-imports',
  generateBundle(_, files) {
    for (const entry of Object.values(files)) {
      if (entry.type !== 'chunk' || !entry.isEntry) continue;
      const found = new Set(entry.imports);
      for (const name of found) {
        const file = files[name];
        if (file?.type === 'chunk') for (const next of file.imports) found.add(next);
      }
      for (const name of entry.imports) found.delete(name);
      entry.code = [...found].map((name) => `import"./${name}";`).join('') + entry.code;
      entry.imports.push(...found);
    }
  },
});
