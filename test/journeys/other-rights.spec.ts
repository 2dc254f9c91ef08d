import { expect, test } from './demo.ts';
import { FORMS, opener } from './rights.ts';

const SITES = ['ccm', 'ccit', 'ccs', 'systemsxchange', 'commswarehouse'];

for (const site of SITES) {
  test(`from the privacy page of ${site} the form of each right opens, and the explainer`, async ({ page }) => {
    await page.goto(`/${site}/privacy/`);
    for (const [name, form] of Object.entries(FORMS)) {
      await opener(page, name).click();
      await expect(page.getByRole('form', { name: form, exact: true })).toBeVisible();
      await expect(opener(page, name)).toHaveAttribute('aria-expanded', 'true');
    }
    await opener(page, 'Object, or ask for erasure?').click();
    await expect(page.locator('clarion-erasure-or-objection').getByRole('heading', { name: /^Step 1 of 3/ })).toBeVisible();
    await page.getByRole('heading', { name: /right to object/i }).first().scrollIntoViewIfNeeded();
    await expect(page.getByRole('form', { name: 'Object to marketing' })).toBeVisible();
  });
}

test('whoever chooses erasure in the explainer is led into its form, is asked nothing twice, and keeps a receipt (erasure.choice, erasure.time) @every-engine', async ({ page }) => {
  const person = `erase-${test.info().project.name}@example.com`;
  await page.goto('/ccit/privacy/');
  await opener(page, 'Object, or ask for erasure?').click();
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

test('whoever wants silence turns from the erasure’s form to the objection’s, with what was typed (erasure.advice)', async ({ page }) => {
  await page.goto('/ccs/privacy/#ask-erasure');
  const erasure = page.getByRole('form', { name: 'Ask for erasure' });
  await erasure.getByRole('button', { name: 'Continue' }).click();
  await erasure.getByRole('textbox', { name: 'Email address' }).fill('turns@example.com');
  await erasure.getByRole('button', { name: 'Back' }).click();
  await erasure.getByRole('button', { name: 'Object instead' }).click();
  const objection = page.getByRole('form', { name: 'Object to marketing' });
  await expect(objection.getByRole('textbox', { name: 'Email address' })).toHaveValue('turns@example.com');
  await objection.getByRole('button', { name: 'Send objection' }).click();
  await expect(page.getByRole('heading', { name: 'We have your objection' })).toBeFocused();
});

test('by keyboard alone a form is opened, closed, and found again as it was left', async ({ page }) => {
  await page.goto('/systemsxchange/privacy/');
  const button = opener(page, 'Ask for a correction');
  await button.focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Ask for a correction' });
  const wrong = form.getByRole('textbox').first();
  await expect(wrong).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(wrong).toBeFocused();
  await page.keyboard.type('My job title');
  await page.keyboard.press('Shift+Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Space');
  await expect(wrong).toBeHidden();
  await page.keyboard.press('Space');
  await expect(wrong).toHaveValue('My job title');
});
