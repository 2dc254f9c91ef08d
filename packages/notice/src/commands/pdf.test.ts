import assert from 'node:assert/strict';
import { access, chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { renderNoticeDocument } from '../export/index.ts';
import { notice } from '../generated/clarion.ts';
import { printPdf } from './pdf.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-test-'));
});
after(() => rm(folder, { recursive: true }));

test('the browser that is there prints the notice to a PDF of several pages', async () => {
  const pdf = (await printPdf(renderNoticeDocument(notice))).toString('latin1');
  assert.match(pdf, /^%PDF-1\.\d/u);
  assert.match(pdf, /%%EOF\s*$/u);
  assert.ok((pdf.match(/\/Type \/Page\b/gu) ?? []).length > 2);
});

test('without a browser it says what to do', async () => {
  await assert.rejects(printPdf('<p>', { PATH: folder }), /needs Chromium or Chrome.*Install it, set CHROMIUM to its path, or export to html/u);
});

test('a browser that is named and not there is told by its name', async () => {
  await assert.rejects(printPdf('<p>', { CHROMIUM: join(folder, 'none') }), /CHROMIUM names .*none, which cannot be run/u);
});

test('a browser that prints nothing is told with what it said, and nothing of the notice is left behind', async () => {
  const broken = join(folder, 'chromium');
  await writeFile(broken, '#!/bin/sh\nfor page; do :; done\necho "Cannot open $page" >&2\nexit 1\n');
  await chmod(broken, 0o755);
  const { message } = await printPdf('<p>', { PATH: `${folder}:/bin:/usr/bin` }).then(
    () => assert.fail('It printed.'),
    (error: Error) => error,
  );
  const [, page = ''] = /chromium made no PDF\. It said: Cannot open (file:\S+notice\.html)$/u.exec(message) ?? [];
  assert.ok(page !== '', message);
  await assert.rejects(access(new URL('.', page)), { code: 'ENOENT' });
});
