import { expect, test } from './demo.ts';

test('without scripts a contact is added, and a bought list is imported without whoever objected', async ({ page, demo }) => {
  await page.goto('/crm/');
  await page.getByRole('link', { name: 'Add a contact' }).click();
  await page.getByLabel('Full name').fill('Jo Bloggs');
  await page.getByLabel('Email address').fill('jo@example.com');
  await page.getByRole('button', { name: 'Add the contact' }).click();
  await expect(page.getByRole('status')).toContainText('Jo Bloggs is added.');

  await page.goto('/ccm/privacy/');
  await page.getByLabel('Email address').fill('ruth.calloway@example.com');
  await page.getByRole('button', { name: 'Send objection' }).click();
  await expect(page).toHaveURL(`${demo.backend}/v1/requests`);

  await page.goto('/crm/import');
  await page.getByLabel('Or a file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('name,email\nR. Calloway,RUTH.calloway@example.com\nAl,al@example.com\n') });
  await page.getByRole('button', { name: 'Import' }).click();
  const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  await expect(row('R. Calloway')).toContainText('Objected to all marketing on');
  await expect(row('al@example.com')).toContainText('line 3');
});
