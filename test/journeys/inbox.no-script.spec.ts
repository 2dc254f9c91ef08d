import { expect, test } from './demo.ts';

test('without scripts a campaign is sent to the demo’s contacts, and read in the inbox', async ({ page }) => {
  await page.goto('/campaigns/');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Ada Marlowe')).toBeVisible();
  await page.getByRole('link', { name: 'Open the inbox' }).click();
  await page.getByRole('listitem').filter({ hasText: 'to Ada Marlowe' }).getByRole('link').click();
  await expect(page.locator('iframe').contentFrame().getByText('The bill desk at CCM')).toBeVisible();
  await page.getByText(/^All \d+ headers$/).click();
  await expect(page.getByText(/^From: Clarion Management <ccm@example\.com>/m)).toBeVisible();
});
