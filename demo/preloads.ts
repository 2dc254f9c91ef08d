import { readFileSync } from 'node:fs';

const SCRIPT = /^( *)<script type="module" src="\/clarion\/([\w-]+\.js)"/gm;
// An entry names all files of its first view, and imports no other.
const IMPORT = /(?:import|from)"\.\/([^"]+)"/g;

/** Names the files of an element's first view beside the script that asks for them: one way to the server and back less. */
export const withPreloads = (html: string, files: URL): string =>
  html.replace(SCRIPT, (script, indent: string, entry: string) => {
    const links = Array.from(readFileSync(new URL(entry, files), 'utf8').matchAll(IMPORT), ([, file]) => `${indent}<link rel="modulepreload" href="/clarion/${file}" vite-ignore>\n`);
    return links.join('') + script;
  });
