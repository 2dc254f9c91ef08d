import { expect, test } from './demo.ts';

const STEPS = ['Your record in our CRM system', 'Your entry in our suppression file', 'If a sales team or a bought list brings you back'];

test('without scripts the story is told in the same steps, the two paths beside each other where there is room, with a way to the form', async ({ page }) => {
  await page.goto('/ccm/erasure-or-objection/');
  const main = page.getByRole('main');
  const steps = main.getByRole('list').first().getByRole('listitem').filter({ has: page.getByRole('heading') });
  await expect(steps.getByRole('heading')).toHaveText(STEPS);
  await expect(steps.getByRole('term')).toHaveText(STEPS.flatMap(() => ['Object to marketing', 'Ask for erasure']));
  await expect(steps.last().getByRole('definition').last()).toContainText('Marketing can start again.');
  const boxes = async () => {
    const [objection, erasure] = await Promise.all((await steps.first().getByRole('definition').all()).map((one) => one.boundingBox()));
    return { objection: objection!, erasure: erasure! };
  };
  const wide = await boxes();
  expect(wide.erasure.y).toBe(wide.objection.y);
  await page.setViewportSize({ width: 320, height: 900 });
  const narrow = await boxes();
  expect(narrow.erasure.y).toBeGreaterThan(narrow.objection.y + narrow.objection.height);
  expect(narrow.objection.width).toBeGreaterThan(200);
  await main.getByRole('link', { name: 'privacy page' }).click();
  await expect(page.getByRole('button', { name: 'Send objection' })).toBeVisible();
});
