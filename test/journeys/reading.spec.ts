import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './demo.ts';

const SITES = ['ccm', 'ccit', 'ccs', 'systemsxchange', 'commswarehouse'];

interface Shift extends PerformanceEntry {
  readonly value: number;
}

for (const width of [320, 1280]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const site of SITES) {
      for (const at of ['', '#where-your-data-comes-from']) {
        test(`/${site}/privacy/ takes the static notice over without a jump, ${at ? `read at ${at}` : 'at its top'}`, async ({ page }) => {
          let release = (): void => undefined;
          const held = new Promise<void>((resolve) => (release = resolve));
          await page.route('**/clarion/clarion-privacy.js', async (route) => {
            await held;
            await route.continue();
          });
          await page.goto(`/${site}/privacy/`, { waitUntil: 'commit' });
          await page.locator('footer').waitFor();
          await page.waitForFunction(() => [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet) && document.fonts.status === 'loaded');
          const passage = page.locator(`clarion-privacy ${at || 'h2'}`).first();
          await passage.evaluate((element, to) => {
            Object.assign(window, { shifted: 0 });
            new PerformanceObserver((list) => {
              for (const shift of list.getEntries() as Shift[]) Object.assign(window, { shifted: (window as never as { shifted: number }).shifted + shift.value });
            }).observe({ type: 'layout-shift' });
            if (to) element.scrollIntoView({ behavior: 'instant' });
          }, at);
          const before = at ? await passage.evaluate((element) => element.getBoundingClientRect().top) : undefined;
          release();
          await expect(page.getByRole('button', { name: 'Find a word', includeHidden: true })).toBeAttached();
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
          if (before !== undefined) {
            const after = await page.locator(`clarion-notice :is(h3, h4)${at}`).evaluate((element) => element.getBoundingClientRect().top);
            expect(Math.abs(after - before)).toBeLessThan(2);
          }
          expect(await page.evaluate(() => (window as never as { shifted: number }).shifted)).toBeLessThan(0.01);
        });
      }
    }

    test('a reader of the example finds a word, sees its tables, and what changed between its versions @every-engine', async ({ page, browserName }) => {
      await page.goto('/example/');
      await expect(page.getByText('Version 1.1 ·')).toBeVisible();
      const open = async (name: string): Promise<void> => {
        const contents = page.getByRole('button', { name: 'Contents and tools' });
        if ((await contents.isVisible()) && (await contents.getAttribute('aria-expanded')) === 'false') await contents.click();
        await page.getByRole('button', { name, exact: true }).click();
      };
      await open('Find a word');
      await expect(page.getByRole('searchbox')).toBeFocused();
      await page.keyboard.type('CAFE');
      await expect(page.getByRole('status').filter({ hasText: 'matches' })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByText(/^Match 1 of \d+/)).toBeVisible();
      await open('Summary tables');
      await expect(page.getByRole('table', { name: 'Who gets your data' }).getByRole('rowheader', { name: 'Foghorn Calls Ltd' })).toBeVisible();
      await open('Earlier versions');
      await expect(page.getByText('Retention: 5 years → 3 years')).toBeVisible();
      await expect(page.getByText('New recipient: Foghorn Calls Ltd')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (browserName !== 'chromium') return;
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });

    test('a reader who loads the page again is where they were, with nothing between the tags', async ({ page }) => {
      await page.route('/ccm/privacy/', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/(<clarion-privacy[^>]*>)[^]*(<\/clarion-privacy>)/, '$1$2');
        expect(body).not.toContain('clarion-static');
        await route.fulfill({ response, body });
      });
      await page.goto('/ccm/privacy/');
      const passage = page.getByRole('heading', { name: 'How we keep your data' });
      await passage.evaluate((heading) => heading.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await expect(passage).toBeInViewport();
      await page.reload();
      await expect(passage).toBeInViewport();
    });

    test('a reader who comes back before the script does is where they were, and not where the static notice would have them', async ({ page }) => {
      await page.goto('/ccm/privacy/');
      const passage = page.locator('clarion-notice').getByRole('heading', { name: 'How we keep your data' });
      await passage.evaluate((heading) => heading.scrollIntoView({ block: 'center', behavior: 'instant' }));
      const top = () => passage.evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
      const before = await top();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/clarion/clarion-privacy.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.reload({ waitUntil: 'commit' });
      await page.locator('footer').waitFor();
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
      release();
      await expect(passage).toBeInViewport();
      await expect.poll(top).toBeLessThan(before + 2);
      expect(await top()).toBeGreaterThan(before - 2);
    });

    test('the room kept for the objection’s form is as high as the form', async ({ page }) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route(/\/clarion\/chunks\/form/, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('/ccm/privacy/');
      const height = async (selector: string): Promise<number> => (await page.locator(`clarion-privacy ${selector}`).boundingBox())!.height;
      await expect(page.getByText('Loading the form…')).toBeAttached();
      const room = await height('[slot=objection]');
      release();
      await page.getByRole('heading', { name: 'Your right to object' }).scrollIntoViewIfNeeded();
      await expect(page.locator('clarion-request-form:not(.form)')).toBeVisible();
      expect(Math.abs((await height('clarion-request-form')) - room)).toBeLessThan(3);
    });

    test('the notice is printed without what is only of use on a screen', async ({ page }) => {
      await page.goto('/ccm/privacy/');
      const send = page.getByRole('button', { name: 'Send objection' });
      await page.getByRole('heading', { name: 'Your right to object' }).scrollIntoViewIfNeeded();
      await expect(send).toBeVisible();
      await expect(page.getByText('Other ways to object')).toBeAttached();
      await page.emulateMedia({ media: 'print' });
      await expect(send).toBeHidden();
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Use this right' })).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'How to reach us' })).toBeVisible();
      await expect(page.getByRole('article').getByText('By post: write to')).toBeVisible();
    });

    test('the notice is printed without a room for the form, whether it has come or not', async ({ page }) => {
      await page.route(/\/clarion\/chunks\/form/, () => undefined);
      await page.goto('/ccm/privacy/');
      await expect(page.getByText('Loading the form…')).toBeAttached();
      const left = (): Promise<number> =>
        page.locator('clarion-notice [part=objection]').evaluate((block) => block.getBoundingClientRect().bottom - block.querySelector('[role=note]')!.getBoundingClientRect().bottom);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText('Loading the form…')).toBeHidden();
      expect(await left()).toBeLessThan(60);
      await page.emulateMedia({ media: 'screen' });
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.reload();
      await page.getByRole('heading', { name: 'Your right to object' }).scrollIntoViewIfNeeded();
      await expect(page.getByRole('button', { name: 'Send objection' })).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      expect(await left()).toBeLessThan(60);
    });

    test('a history that does not load says so, and loads on another try', async ({ page }) => {
      await page.route('**/example/v1/notice/1.0', (route) => route.abort());
      await page.goto('/example/');
      await expect(page.getByText('Version 1.1 ·')).toBeVisible();
      const contents = page.getByRole('button', { name: 'Contents and tools' });
      if (await contents.isVisible()) await contents.click();
      await page.getByRole('button', { name: 'Earlier versions' }).click();
      await expect(page.getByRole('alert')).toHaveText('Version 1.0 did not load.');
      await page.unroute('**/example/v1/notice/1.0');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('heading', { name: 'Version 1.0, in force from' })).toBeVisible();
    });
  });
}
