import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailPages, type MailPagesParts } from './mail-pages.ts';
import { PROGRAM_FILES, PROGRAM_PAGES, sitePages } from './pages.ts';

describe('the list of the demo’s pages', () => {
  it('has every address that its programs answer', () => {
    // Of the application, its routes alone are read.
    const app = mailPages({ crm: { webhookSecrets: [] } } as unknown as MailPagesParts);
    const answered = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
    assert.deepEqual([...new Set(answered)].sort(), [...PROGRAM_PAGES, ...PROGRAM_FILES].sort());
  });

  it('has the pages of every site', () => {
    for (const page of ['/', '/ccm/', '/ccm/privacy/', '/ccit/enquiry/', '/theming/', '/example/']) assert.ok(sitePages().includes(page), page);
  });
});
