import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sites = fileURLToPath(new URL('sites', import.meta.url));

/** The files that are pages of the sites: what is built, and what is looked at. */
export const siteFilesOfPages = (): readonly string[] => globSync('**/index.html', { cwd: sites }).sort();

/** Every page of the sites, by its path. */
export const sitePages = (): readonly string[] => siteFilesOfPages().map((file) => `/${file.replace(/index\.html$/, '')}`);

/** Every page that the demo's programs answer with, by its route: one with an id is there once a campaign was sent. */
export const PROGRAM_PAGES = ['/campaigns/', '/campaigns/runs/:id', '/inbox/', '/inbox/mails/:id', '/crm/', '/crm/add', '/crm/import'] as const;

/** What they answer besides, none of it a page: a mail in its frame and as it came, files, a list for programs, and where a folder is named without its slash. */
export const PROGRAM_FILES = [
  ...['/inbox', '/campaigns', '/crm'],
  ...['/inbox/mails/:id/html', '/inbox/mails/:id/source', '/inbox/style.css', '/inbox/icon.svg', '/crm/contacts.csv'],
] as const;
