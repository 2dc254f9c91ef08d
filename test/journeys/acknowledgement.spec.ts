import type { Locator, Page } from '@playwright/test';
import { expect, test } from './demo.ts';

const read = (page: Page): Locator => page.getByRole('checkbox', { name: 'I have read how my details are used' });
const more = (page: Page): Locator => page.getByRole('button', { name: 'Read the full privacy notice' });
const refuse = (page: Page, channel: string): Locator => page.getByRole('group', { name: 'I refuse marketing by' }).getByRole('checkbox', { name: channel });

/** It has the focus, and a ring around it that forced colours have not taken away. */
async function isReached(control: Locator): Promise<void> {
  await expect(control).toBeFocused();
  const [style, width] = await control.evaluate((element) => [getComputedStyle(element).outlineStyle, Number.parseFloat(getComputedStyle(element).outlineWidth)]);
  expect(style).not.toBe('none');
  expect(width).toBeGreaterThanOrEqual(2);
}

test.describe('an enquiry form in forced colours, by keyboard alone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('says what was left out, opens the notice and closes it where it was, and is sent (enquiry.collect, enquiry.object)', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/ccm/enquiry/');
    await expect(more(page)).toBeVisible();
    await page.getByLabel('Full name').focus();
    for (const typed of ['Ada Marlowe', 'ada.marlowe@example.com', '', 'Our bills']) {
      if (typed) await page.keyboard.type(typed);
      await page.keyboard.press('Tab');
    }
    await isReached(read(page));
    // What says that a box is a box, and whether it is ticked, is the system's own.
    expect(await read(page).evaluate((box) => getComputedStyle(box).appearance)).toBe('auto');
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('Tab');
    await isReached(page.getByRole('button', { name: 'Send enquiry' }));
    await page.keyboard.press('Enter');
    const wrong = page.getByRole('alert').filter({ hasText: 'Confirm that you have read how your details are used' });
    await expect(wrong).toBeVisible();
    await expect(read(page)).toHaveAccessibleDescription('Confirm that you have read how your details are used');
    await isReached(read(page));
    await page.keyboard.press('Space');
    await expect(read(page)).toBeChecked();
    await expect(wrong).toHaveCount(0);

    await page.keyboard.press('Tab');
    await isReached(more(page));
    await page.keyboard.press('Enter');
    const notice = page.getByRole('dialog');
    await expect(notice.getByRole('heading', { name: 'How to reach us' })).toBeVisible();
    await isReached(notice.getByRole('button', { name: 'Close' }));
    expect(await notice.evaluate((dialog) => [getComputedStyle(dialog).borderTopStyle, dialog.scrollWidth <= dialog.clientWidth])).toEqual(['solid', true]);
    await page.keyboard.press('Escape');
    await expect(notice).toBeHidden();
    await isReached(more(page));

    for (const channel of ['email', 'telephone', 'post']) {
      await page.keyboard.press('Tab');
      await isReached(refuse(page, channel));
    }
    await page.keyboard.press('Space');
    await expect(refuse(page, 'post')).toBeChecked();
    await page.keyboard.press('Tab');
    await isReached(page.getByRole('button', { name: 'Send enquiry' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('We have your enquiry.')).toBeVisible();
  });
});
