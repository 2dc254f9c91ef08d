import type { Page, Route } from '@playwright/test';
import { expect, test } from './demo.ts';

/** Holds back the scripts whose address matches, until they are let go. */
async function holdBack(page: Page, scripts: RegExp): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route(scripts, async (route) => {
    if (isOpen) await route.continue();
    else held.push(route);
  });
  return async () => {
    isOpen = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

const FIRST = /\/clarion\/clarion-[a-z-]+\.js$/;
/** What brings the forms, after the first view. */
const LATER = /\/clarion\/chunks\/(form|asking|objection|conduct|carrying|going-on)-[\w-]+\.js$/;

test('what a person typed and chose before the scripts came stands in the element’s form, with the caret where it was @every-engine', async ({ page, demo }) => {
  const person = `slow-${test.info().project.name}@example.com`;
  const letFirst = await holdBack(page, FIRST);
  const letLater = await holdBack(page, LATER);
  await page.goto('/ccm/privacy/', { waitUntil: 'commit' });
  await page.getByLabel('Email address').fill(person);
  await page.getByRole('checkbox', { name: 'Telephone' }).check();
  const phone = page.getByLabel('Telephone number');
  await phone.pressSequentially('020 7946');
  await letFirst();
  await expect.poll(() => page.evaluate(() => customElements.get('clarion-privacy') !== undefined)).toBe(true);

  // The person goes on while the form is on its way.
  await page.keyboard.type(' 0955');
  await expect(phone).toHaveValue('020 7946 0955');
  await page.keyboard.press('ArrowLeft');
  const before = (await phone.boundingBox())?.y as number;
  await letLater();

  const form = page.getByRole('form', { name: 'Object to marketing' });
  await expect(form.getByRole('textbox', { name: 'Email address' })).toHaveValue(person);
  const own = form.getByRole('textbox', { name: 'Telephone number' });
  await expect(own).toBeFocused();
  expect((await own.boundingBox())?.y).toBeCloseTo(before, -1);
  await expect(form.getByRole('radio', { name: 'Only some of it' })).toBeChecked();
  await expect(form.getByRole('checkbox', { name: 'Telephone calls' })).toBeChecked();
  await expect(page.getByText('Tick none to stop everything')).toBeHidden();
  // Before the last digit, where the caret was.
  await page.keyboard.press('Delete');
  await page.keyboard.type('7');
  await expect(own).toHaveValue('020 7946 0957');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'We have your objection' })).toBeVisible();

  const { stdout } = await demo.command('requests', '--json', '--full');
  const mine = stdout.trim().split('\n').filter((line) => line.includes(person));
  expect(mine).toHaveLength(1);
  expect(JSON.parse(mine[0] as string)).toMatchObject({ right: 'objection', subject: { email: person, phone: '020 7946 0957' }, channels: ['phone'] });
});

test('the plain form of a page whose scripts stop half-way stays, and posts', async ({ page, demo }) => {
  const person = 'half-way@example.com';
  const letFirst = await holdBack(page, FIRST);
  await page.route(LATER, (route) => route.abort());
  await page.goto('/ccs/privacy/', { waitUntil: 'commit' });
  await page.getByLabel('Email address').fill(person);
  await letFirst();
  await expect.poll(() => page.evaluate(() => customElements.get('clarion-privacy') !== undefined)).toBe(true);
  await page.getByRole('button', { name: 'Send objection' }).click();
  await expect(page).toHaveURL(`${demo.backend}/v1/requests`);
  expect((await demo.command('requests', '--json', '--full')).stdout).toContain(person);
});

test('whoever only reads gets the notice as soon as it is there', async ({ page }) => {
  await holdBack(page, LATER);
  await page.goto('/ccm/privacy/', { waitUntil: 'commit' });
  await expect(page.getByRole('button', { name: 'Ask for erasure', exact: true })).toBeVisible();
  await expect(page.getByText('Tick none to stop everything')).toBeHidden();
});

test('the centre’s elements come in a task after their code, so that a press is not kept waiting by both; at once for whoever is led to a section or loads the page again', async ({ page }) => {
  const wasThere = () => page.evaluate(() => (window as unknown as { wasThere: boolean }).wasThere);
  const opened = () => page.locator('clarion-notice').getByRole('heading', { name: 'Privacy notice' }).waitFor();
  // The parsing of a page ends in the task that evaluates its script.
  await page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => Object.assign(window, { wasThere: !!customElements.get('clarion-privacy') })));
  await page.goto('/ccm/privacy/');
  await opened();
  expect(await wasThere()).toBe(false);
  await page.reload();
  await opened();
  expect(await wasThere()).toBe(true);
  await page.goto('about:blank');
  await page.goto('/ccm/privacy/#what-we-hold');
  await opened();
  expect(await wasThere()).toBe(true);
  await page.goto('/ccm/');
  expect(await page.evaluate(async () => (await import('/clarion/clarion-privacy.js' as string), !!customElements.get('clarion-privacy')))).toBe(true);
});

interface Shift extends PerformanceEntry {
  readonly value: number;
}

const drawn = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

for (const site of ['ccm', 'systemsxchange']) {
  test(`the form of /${site}/privacy/ that comes late into its room moves nothing in sight, at any width`, async ({ page }) => {
    for (const width of [320, 340, 375, 412, 448, 520, 600, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const letForm = await holdBack(page, /\/clarion\/chunks\/form-/);
      await page.goto('about:blank');
      await page.goto(`/${site}/privacy/#your-right-to-object`);
      const room = page.getByText('Loading the form…');
      await expect(room).toBeAttached();
      await room.evaluate((element) => {
        element.scrollIntoView({ block: 'end', behavior: 'instant' });
        scrollBy({ top: innerHeight / 3, behavior: 'instant' });
      });
      await drawn(page);
      await page.evaluate(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[]).map(({ value }) => value))).observe({ type: 'layout-shift' });
      });
      const settled = page.waitForResponse(/\/clarion\/chunks\/settle-/);
      await letForm();
      await (await settled).finished();
      await expect(page.getByRole('button', { name: 'Send objection' })).toBeVisible();
      await drawn(page);
      expect.soft(await page.evaluate(() => (window as never as { shifts: number[] }).shifts), `${width} px`).toEqual([]);
      await page.unrouteAll();
    }
  });
}
