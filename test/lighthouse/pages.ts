import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sites = fileURLToPath(new URL('../../demo/sites', import.meta.url));

/** Every page of the demo: those of the sites as they lie there, and those that its programs answer with. */
export const demoPages = (): readonly string[] => [
  ...globSync('**/index.html', { cwd: sites })
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort(),
  '/campaigns/',
  '/inbox/',
  '/crm/',
  '/crm/add',
  '/crm/import',
];

/** Pages of the backend that anybody may open. */
export const BACKEND_PAGES: readonly string[] = ['/receipt'];
