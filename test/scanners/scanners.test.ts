import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Database from 'better-sqlite3';
import { createLinks } from '@clarion-privacy/mail';
import { openLinkKeys } from '@clarion-privacy/server';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findProgram, PROGRAMS } from '../browsers/programs.ts';
import { ServerProcess } from '../kill/server-process.ts';

/** What mail scanners do to every link of every email; in one public report they unsubscribed 489 of 497 people so. */
const MAILS = 500;
/** Of each both links are rendered, and where they lead. */
const RENDERED = 20;
/** The notice's own site, whose page the links of our pages lead to; nothing listens there. */
const SITE = { id: 'ccm', name: 'CCM', company: 'ccm', origin: 'https://www.example.com', privacyPage: 'https://www.example.com/privacy/' };

let data: string;
let server: ServerProcess;
let links: ReturnType<typeof createLinks>;

before(async () => {
  data = mkdtempSync(join(tmpdir(), 'clarion-scanners-'));
  const config = join(data, 'clarion.config.json');
  writeFileSync(config, JSON.stringify({ sites: [SITE] }));
  server = await ServerProcess.start(data, config);
  // As the server names itself when no base URL is set.
  const baseUrl = server.url.replace('127.0.0.1', 'localhost');
  links = createLinks({ keys: openLinkKeys(data), baseUrl, random: randomBytes, now: () => new Date() });
});
after(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

const everyRow = (): string => {
  const database = new Database(join(data, 'clarion.sqlite'), { readonly: true });
  try {
    // The filter's log has a line for what is written anew as it was, too.
    const tables = database.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name <> 'suppression_log' order by name").pluck().all() as string[];
    assert.ok(tables.includes('suppression') && tables.includes('audit') && tables.includes('outbox'));
    return JSON.stringify(tables.map((table) => [table, database.prepare(`select * from "${table}"`).all()]));
  } finally {
    database.close();
  }
};

/** The two links of one email's footer. */
const linksOf = (index: number): readonly string[] => {
  const subject = { email: `person-${index}@example.com`, company: 'ccm', list: 'news', campaign: 'spring' };
  return [links.createLink(subject), links.createLink({ ...subject, purpose: 'preferences' })];
};

const pressOneClick = (link: string): Promise<Response> =>
  fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });

describe('a mail scanner', () => {
  it('object.way.link: unsubscribes nobody by fetching every link of five hundred emails by GET, HEAD and OPTIONS', async () => {
    const mails = Array.from({ length: MAILS }, (_, index) => linksOf(index));
    const unchanged = everyRow();
    for (const mail of mails)
      for (const link of mail)
        for (const method of ['GET', 'HEAD', 'OPTIONS']) {
          const response = await fetch(link, { method, redirect: 'manual' });
          assert.ok(response.status < 300, `${method} ${response.status}`);
          assert.equal(response.headers.get('set-cookie'), null);
          await response.arrayBuffer();
        }
    assert.equal(everyRow(), unchanged);
  });

  it('object.way.link: unsubscribes nobody by rendering the pages, moving about on them and following every link', async (t) => {
    const executablePath = findProgram(PROGRAMS.chromium);
    assert.ok(executablePath, `Chromium is missing: install ${PROGRAMS.chromium.debian}.`);
    const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'] });
    t.after(() => browser.close());
    const unchanged = everyRow();
    let followed = 0;
    const page = await browser.newPage({ viewport: { width: 1_000, height: 3_000 } });
    for (let index = 0; index < RENDERED; index += 1) {
      for (const link of linksOf(index)) {
        await page.goto(link);
        assert.ok((await page.getByText('p•••@example.com').count()) > 0);
        await moveAbout(page);
        // Scanners wait for whatever a page does by itself.
        await page.waitForLoadState('networkidle');
        for (const href of await hrefsOf(page)) {
          if (!href.startsWith(links.baseUrl)) continue;
          followed += 1;
          await page.goto(href);
          await moveAbout(page);
        }
      }
    }
    assert.ok(followed >= RENDERED);
    assert.equal(everyRow(), unchanged);
  });

  it('object.way.link: is told from a person, whose press of the same button changes what is kept', async (t) => {
    const executablePath = findProgram(PROGRAMS.chromium)!;
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'] });
    t.after(() => browser.close());
    const unchanged = everyRow();
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(linksOf(1)[0]!);
    await page.getByRole('button', { name: 'Stop all marketing from the group' }).click();
    await page.getByRole('heading', { name: 'We have stopped it, as you asked' }).waitFor();
    assert.notEqual(everyRow(), unchanged);
    // A stop said again stands against the undo of the first; said once more, it changes nothing.
    assert.equal((await pressOneClick(linksOf(1)[0]!)).status, 200);
    const stopped = everyRow();
    assert.equal((await pressOneClick(linksOf(1)[0]!)).status, 200);
    assert.equal(everyRow(), stopped);
    assert.equal((await pressOneClick(linksOf(2)[0]!)).status, 200);
    assert.notEqual(everyRow(), stopped);
  });
});

/** Over every button and link, some of the boxes, and to the end of the page. */
const moveAbout = async (page: Page): Promise<void> => {
  const points = await page.locator('button, input, a').evaluateAll((controls) =>
    controls.filter((each, index) => each.tagName !== 'INPUT' || index % 6 === 0).map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return [x + width / 2, y + height / 2] as const;
    }),
  );
  for (const [x, y] of points) await page.mouse.move(x, y);
  await page.mouse.wheel(0, 20_000);
  await page.keyboard.press('Tab');
};

const hrefsOf = (page: Page): Promise<string[]> => page.locator('a[href]').evaluateAll((anchors) => anchors.map((each) => (each as HTMLAnchorElement).href));
