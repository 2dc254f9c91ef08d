import { expect, test } from './demo.ts';

test('without scripts the story is a table, with a way to the form', async ({ page }) => {
  await page.goto('/ccm/erasure-or-objection/');
  const table = page.getByRole('table', { name: 'Object, or ask for erasure?' });
  await expect(table.getByRole('columnheader')).toHaveText(['What happens', 'Object to marketing', 'Ask for erasure']);
  await expect(table.getByRole('rowheader')).toHaveCount(3);
  await expect(table.getByRole('row', { name: /brings you back/ })).toContainText('Marketing can start again.');
  await page.setViewportSize({ width: 320, height: 900 });
  const { width } = (await page.locator('main').boundingBox()) as { width: number };
  expect(width).toBeLessThanOrEqual(320);
  await page.getByRole('main').getByRole('link', { name: 'privacy page' }).click();
  await expect(page.getByRole('button', { name: 'Send objection' })).toBeVisible();
});
