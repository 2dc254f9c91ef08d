import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './demo.ts';

test('a person who wants silence walks through the story to the objection that gives it (erasure.advice) @every-engine', async ({ page, demo }) => {
  const person = `silence-${test.info().project.name}@example.com`;
  await page.goto('/ccm/erasure-or-objection/');
  const story = page.locator('[part=story]');
  await page.getByRole('button', { name: 'Next: Your entry in our suppression file' }).press('Enter');
  await expect(story.getByText('We take you off our suppression files too.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(story.getByText('We may add you again')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your choice' })).toBeFocused();
  await expect(page.getByText('an objection always suppresses your details')).toBeVisible();

  await page.getByRole('button', { name: 'Object to marketing' }).click();
  await expect(page.getByRole('heading', { name: 'Object to marketing' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Email address' }).fill(person);
  await page.getByRole('button', { name: 'Send objection' }).click();
  await expect(page.getByRole('heading', { name: 'We have your objection' })).toBeVisible();

  const file = join(demo.data, 'silence.csv');
  writeFileSync(file, `email\n${person}\nelse@example.com\n`);
  const { stdout } = await demo.command('screen', file, '--format', 'json');
  const rows = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>);
  expect(rows.map((row) => row['decision'])).toEqual(['held', 'clear']);
});

test('the whole story is on paper, whatever step the screen shows', async ({ page }) => {
  await page.goto('/ccm/erasure-or-objection/');
  const story = page.locator('[part=story]');
  await expect(story.getByText('We may add you again')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(story.getByText('We may add you again')).toBeVisible();
  await expect(story.getByText('Your details go on our suppression file')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back' })).toBeHidden();
});
