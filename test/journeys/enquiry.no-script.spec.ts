import { expect, test } from './demo.ts';

test('without scripts an enquiry posts the same names, and its refusal is an objection too (enquiry.object)', async ({ page, demo }) => {
  await page.goto('/ccs/enquiry/');
  await page.getByLabel('Full name').fill('Jo Bloggs');
  await page.getByLabel('Email address').fill('noscript-enquirer@example.com');
  await page.getByLabel('What would you like').fill('To ring');
  await page.getByRole('checkbox', { name: /I have read how/ }).check();
  await page.getByRole('checkbox', { name: 'telephone' }).check();
  await page.getByRole('button', { name: 'Send enquiry' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'acknowledgement-refusals phone' })).toBeVisible();
  await expect(page.getByText('What was refused is an objection at once')).toBeVisible();
  const listed = await demo.command('requests', '--json', '--full');
  expect(listed.stdout.split('\n').filter((line) => line.includes('noscript-enquirer@example.com'))).toHaveLength(1);

  await page.goto('/inbox/');
  await expect(async () => {
    await page.reload();
    await page.getByRole('link', { name: /The privacy notice that you were shown/ }).first().click({ timeout: 1000 });
  }).toPass();
  await page.goto(`${demo.backend}/v1/notice/2018-05-10/changes`);
  await expect(page.getByRole('heading', { name: 'Nothing has changed' })).toBeVisible();
});
