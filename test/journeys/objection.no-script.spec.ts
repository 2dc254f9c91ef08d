import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './demo.ts';

test('without scripts the notice is there to read, and the plain form takes an objection', async ({ page, demo }) => {
  const person = `plain-${test.info().project.name.split(' ')[0]}@example.com`;
  await page.goto('/ccm/privacy/');
  await expect(page.getByRole('heading', { name: /right to object/i }).first()).toBeVisible();
  await expect(page.getByText('suppression file').first()).toBeVisible();
  await page.getByLabel('Email address').fill(person);
  await page.getByRole('button', { name: 'Send objection' }).click();

  await expect(page).toHaveURL(`${demo.backend}/v1/requests`);
  const text = await page.locator('main').innerText();
  const reference = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/.exec(text)?.[0] as string;
  expect(reference).toBeTruthy();

  const file = join(demo.data, 'plain.csv');
  writeFileSync(file, `email\n${person.toUpperCase()}\nelse@example.com\n`);
  const { stdout } = await demo.command('screen', file, '--format', 'json');
  const rows = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>);
  expect(rows.map((row) => row['decision'])).toEqual(['held', 'clear']);
  expect(rows[0]?.['why']).toContain(reference);
});

test('without scripts a mistake is explained, and what was typed is still there', async ({ page }) => {
  await page.goto('/ccs/privacy/');
  await page.getByLabel('Full name').fill('Robin Example');
  await page.getByRole('button', { name: 'Send objection' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert').or(page.getByText('There is a problem')).first()).toBeVisible();
  await expect(page.getByLabel('Full name')).toHaveValue('Robin Example');
});
