import { referenceOf, takeRequest } from './asking.ts';
import { expect, test } from './demo.ts';
import { looksRight } from './looks.ts';
import { followMail } from './mailbox.ts';
import { FORMS, opener } from './rights.ts';

for (const { scheme, width } of [{ scheme: 'light', width: 320 }, { scheme: 'dark', width: 1280 }] as const) {
  test.describe(`in ${scheme}, ${width} px wide`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 900 } });
    // Each looks over several pages.
    test.slow();

    test('the privacy page with everything opened has no violation of accessibility, and does not scroll sideways', async ({ page }) => {
      await page.goto('/ccm/privacy/');
      for (const [name, form] of Object.entries(FORMS)) {
        await opener(page, name).click();
        await expect(page.getByRole('form', { name: form, exact: true })).toBeVisible();
      }
      await opener(page, 'Object, or ask for erasure?').click();
      await expect(page.getByRole('heading', { name: 'Your choice' })).toBeVisible();
      await looksRight(page);
    });

    test('the pages of an erasure have none either', async ({ page, demo }) => {
      const to = `erased-${width}@example.com`;
      await takeRequest(page, demo, 'erasure', to);
      const asked = { to, subject: 'Confirm that we may delete your data' };
      const standing = await followMail(page, asked, 'See where it stands');
      await looksRight(standing);
      const confirmation = await followMail(page, asked, 'See what happens, and confirm');
      await looksRight(confirmation);
      await confirmation.getByRole('button', { name: 'Yes, delete my data' }).click();
      await expect(confirmation.getByRole('heading', { level: 1 })).toHaveText('We have deleted your data');
      await looksRight(confirmation);
    });

    test('the pages of a person’s data have none either', async ({ page, demo }) => {
      const to = `given-${width}@example.com`;
      await takeRequest(page, demo, 'access', to);
      const confirmation = await followMail(page, { to, subject: 'Confirm that we may send you your data' }, 'See what happens, and confirm');
      await looksRight(confirmation);
      await confirmation.getByRole('button', { name: 'Yes, send me my data' }).click();
      await expect(confirmation.getByRole('heading', { level: 1 })).toHaveText('Your data is on its way to your mailbox');
      await looksRight(confirmation);
      const bundle = await followMail(page, { to, subject: 'Your data is ready' }, 'Go to my data');
      await looksRight(bundle);
      await bundle.getByRole('button', { name: 'Open my data' }).click();
      await expect(bundle.getByRole('heading', { level: 1 })).toHaveText('Your data');
      await looksRight(bundle);
    });

    test('where a complaint stands is told without one, by the element and by the page', async ({ page, demo }) => {
      const to = `stands-${width}@example.com`;
      const reference = referenceOf(await takeRequest(page, demo, 'complaint', to));
      const standing = await followMail(page, { to, subject: 'We have taken your complaint' }, 'See where it stands');
      await looksRight(standing);
      await page.bringToFront();
      await page.goto(`/ccm/request/?t=${new URL(standing.url()).pathname.split('/').at(-1)}&r=${reference}`);
      await expect(page.getByRole('heading', { name: 'Your complaint' })).toBeVisible();
      await looksRight(page);
    });
  });
}
