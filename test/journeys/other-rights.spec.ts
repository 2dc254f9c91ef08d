import type { Page } from '@playwright/test';
import { expect, test } from './demo.ts';

/** Opens what stands under that button of the privacy page. */
async function openInPlace(page: Page, name: string): Promise<void> {
  await page.goto('/ccit/privacy/');
  await page.getByRole('heading', { name: /right to object/i }).first().scrollIntoViewIfNeeded();
  await page.getByRole('button', { name, exact: true }).click();
}

/** The way of the newest mail to this person that bears this label, opened as the inbox opens it. */
async function followMail(page: Page, person: string, label: string): Promise<Page> {
  await expect(async () => {
    await page.goto('/inbox/');
    await expect(page.getByRole('listitem').filter({ hasText: `to ${person}` })).not.toHaveCount(0);
  }).toPass();
  await page.getByRole('listitem').filter({ hasText: `to ${person}` }).first().getByRole('link').click();
  const link = page.frameLocator('iframe').getByRole('link', { name: label });
  const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  return opened;
}

test('whoever chooses erasure in the explainer is led into its form, is asked nothing twice, and keeps a receipt (erasure.choice, erasure.time) @every-engine', async ({ page }) => {
  const person = `erase-${test.info().project.name}@example.com`;
  await openInPlace(page, 'Object, or ask for erasure?');
  const explainer = page.locator('clarion-erasure-or-objection');
  await explainer.getByRole('button', { name: 'Next: Your entry in our suppression file' }).press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(explainer.getByRole('heading', { name: 'Your choice' })).toBeFocused();
  await explainer.getByRole('button', { name: 'Ask for erasure' }).click();
  const form = page.getByRole('form', { name: 'Ask for erasure' });
  await expect(form.getByRole('heading', { name: 'Whose data is it?' })).toBeFocused();
  await form.getByRole('textbox', { name: 'Email address' }).fill(person);
  await form.getByRole('button', { name: 'Continue' }).click();
  await expect(form.getByRole('heading', { name: 'Check your answers' })).toBeFocused();
  await expect(form.getByText(person)).toBeVisible();
  await form.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByRole('heading', { name: 'We have your request for erasure' })).toBeFocused();
  expect(page.url()).not.toContain('erase-');
});

test('a complaint tells by when it is acknowledged, and its mail leads to where it stands', async ({ page }) => {
  await openInPlace(page, 'Complain to us');
  const form = page.getByRole('form', { name: 'Complain' });
  await form.getByRole('textbox', { name: 'What happened, and when?' }).fill('You called after I had said stop.');
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByRole('textbox', { name: 'Email address' }).fill('complains@example.com');
  await form.getByRole('button', { name: 'Send complaint' }).click();
  await expect(page.getByRole('heading', { name: 'We have your complaint' })).toBeFocused();
  const receipt = page.getByRole('region', { name: 'We have your complaint' }).or(page.locator('[part=confirmation]'));
  await expect(receipt.getByText('We acknowledge it by')).toBeVisible();
  const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await receipt.innerText())?.[0] ?? '';

  const status = await followMail(page, 'complains@example.com', 'See where it stands');
  await expect(status.getByRole('main')).toContainText(reference);
  const token = new URL(status.url()).pathname.split('/').at(-1) ?? '';

  await page.goto(`/ccm/request/?t=${token}&r=${reference}`);
  await expect(page.getByRole('heading', { name: 'Your complaint' })).toBeFocused();
  expect(page.url()).not.toContain(token);
  await page.getByRole('textbox', { name: 'What do you want to add?' }).fill('It was on 3 May.');
  await page.getByRole('button', { name: 'Add this' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'We have added it to your request.' })).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw this request' }).click();
  await page.getByRole('button', { name: 'Yes, withdraw it' }).click();
  await expect(page.getByText('Nothing more happens.')).toBeVisible();
  await status.reload();
  await expect(status.getByRole('main')).toContainText(/withdrawn|taken your request back/i);
});
