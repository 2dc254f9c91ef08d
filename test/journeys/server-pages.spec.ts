import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { RIGHTS } from '@clarion-privacy/notice';
import { expect, test, type Demo } from './demo.ts';
import { looksRight } from './looks.ts';

/** The links of a mailing to this address, as its sender mints them. */
async function linksFor(demo: Demo, email: string): Promise<{ readonly unsubscribe: string; readonly preferences: string }> {
  const file = join(demo.data, 'recipients.csv');
  writeFileSync(file, `email\n${email}\n`);
  const { code, stdout, stderr } = await demo.command('link', file, '--company', 'ccm', '--base-url', demo.backend);
  expect(code, stderr).toBe(0);
  const [unsubscribe = '', preferences = ''] = [...stdout.matchAll(/http[^,\s"<>]+\/[up]\/[^,\s"<>]+/gu)].map(([link]) => link);
  return { unsubscribe, preferences };
}

/** Sends the fields as a plain form of the backend's own pages does. */
async function send(page: Page, demo: Demo, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`${demo.backend}/u/`);
  await Promise.all([
    page.waitForURL(`${demo.backend}/v1/requests`),
    page.evaluate((entries) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: '/v1/requests' });
      for (const [name, value] of entries) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
      document.body.append(form);
      form.submit();
    }, Object.entries(fields)),
  ]);
}

/** What has the focus: its name, and whether a person sees where it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { top, bottom } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      at: [...document.querySelectorAll('a[href], button, input, textarea, select, summary')].indexOf(element),
      name: `${element.localName} ${(element.textContent ?? '').trim() || element.id}`,
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3,
      isInView: bottom > 0 && top < innerHeight,
    };
  });

/** Goes through a page by Tab: every control once, in the order in which they are read, each marked and in view. */
async function walk(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  let last = -1;
  for (;;) {
    await page.keyboard.press('Tab');
    const { at, name, isMarked, isInView } = await focused(page);
    // Past the last, the browser's own controls have it, or the page begins again.
    if (at < 0 || (at <= last && names.length > 0)) break;
    expect(at, `${name} comes out of order`).toBeGreaterThan(last);
    expect({ name, isMarked, isInView }).toEqual({ name, isMarked: true, isInView: true });
    names.push(name);
    last = at;
  }
  const reachable = await page.evaluate(() => {
    const radios = new Set<string>();
    return [...document.querySelectorAll<HTMLInputElement>('a[href], button, input, textarea, select, summary')].filter((each) => {
      if (!each.checkVisibility() || each.disabled || each.type === 'hidden') return false;
      if (each.type !== 'radio') return true;
      const isFirst = !radios.has(each.name);
      radios.add(each.name);
      return isFirst;
    }).length;
  });
  expect(names, names.join(', ')).toHaveLength(reachable);
  return names;
}

for (const { scheme, width } of [{ scheme: 'light', width: 320 }, { scheme: 'dark', width: 1280 }] as const) {
  test.describe(`in ${scheme}, ${width} px wide`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 700 } });
    test.slow();

    test('the pages of a link are walked by keyboard, with nothing left out and nothing hidden', async ({ page, demo }) => {
      const { unsubscribe, preferences } = await linksFor(demo, `walks-${width}@example.com`);
      for (const address of [preferences, unsubscribe]) {
        await page.goto(address);
        await looksRight(page);
        expect((await walk(page))[0]).toBe('a Skip to main content');
      }
      await page.getByRole('button', { name: 'Stop all marketing from the group' }).press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have stopped it, as you asked');
      await looksRight(page);
      expect(await walk(page)).toContain('button Undo');
      await page.goto(`${demo.backend}/u/`);
      await looksRight(page);
      await walk(page);
    });

    for (const right of RIGHTS)
      test(`the form of ${right} is, too`, async ({ page, demo }) => {
        await send(page, demo, { site: 'ccm', noticeVersion: '2018-05-10', right, step: 'change' });
        await looksRight(page);
        await walk(page);
      });

    test('so are the page that checks a receipt, and the one that is not there', async ({ page, demo }) => {
      for (const path of ['/receipt', '/no-such-page']) {
        await page.goto(`${demo.backend}${path}`);
        await looksRight(page);
        await walk(page);
      }
    });
  });
}
