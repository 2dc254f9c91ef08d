import { expect, test } from './demo.ts';

test('whoever objects on a micro site is held back in the CRM, and no sales person can add them again (object.crm, object.suppression)', async ({ page }) => {
  await page.goto('/crm/');
  const felix = page.getByRole('listitem').filter({ hasText: 'Felix Strand' });
  await expect(felix).toContainText('May be contacted');

  await page.goto('/ccm/privacy/');
  await page.getByRole('heading', { name: /right to object/i }).first().scrollIntoViewIfNeeded();
  await page.getByRole('textbox', { name: 'Email address' }).fill('felix@example.net');
  await page.getByRole('button', { name: 'Send objection' }).click();
  await expect(page.getByRole('heading', { name: 'We have your objection' })).toBeVisible();

  await expect(async () => {
    await page.goto('/crm/');
    await expect(felix).toContainText('No marketing by any channel from any company of the group, since', { timeout: 500 });
  }).toPass();
  await expect(page.getByText('An objection: held back at once').first()).toBeVisible();

  await page.getByRole('link', { name: 'Add a contact' }).click();
  await page.getByLabel('Full name').fill('Felix Strand');
  await page.getByLabel('Email address').fill(' FELIX@Example.NET');
  await page.getByRole('button', { name: 'Add the contact' }).click();
  await expect(page.getByRole('alert')).toContainText('Felix Strand cannot be added');
  await expect(page.getByRole('alert')).toContainText(/Objected to all marketing on \d+ \w+ \d{4}, reference/u);
});
