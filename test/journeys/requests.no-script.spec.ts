import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './demo.ts';
import { followMail, openMail, referenceIn } from './mailbox.ts';

/** Asks by the plain form of a micro site, as that person; gives the reference of what was taken. */
async function ask(page: Page, site: string, button: string, person: string): Promise<string> {
  await page.goto(`/${site}/privacy/`);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByLabel('Email address').first().fill(person);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  await expect(page.getByRole('main')).toContainText(person);
  await page.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^We have taken your request/);
  return referenceIn(await page.getByRole('main').innerText());
}

test('without scripts an erasure is asked for, confirmed by a button, and seen to be done (erasure.how, erasure.effect)', async ({ page }) => {
  const person = 'forget-plain@example.com';
  const reference = await ask(page, 'ccm', 'Ask for erasure', person);
  const asked = { to: person, subject: 'Confirm that we may delete your data' };
  const confirmation = await followMail(page, asked, 'See what happens, and confirm');
  const standing = await followMail(page, asked, 'See where it stands');
  await expect(standing.getByRole('heading', { level: 1 })).toHaveText('We wait to know that it is you');
  await confirmation.getByRole('button', { name: 'Yes, delete my data' }).click();
  await expect(confirmation.getByRole('heading', { level: 1 })).toHaveText('We have deleted your data');
  await expect(confirmation.getByRole('main')).toContainText(reference);
  await standing.reload();
  await expect(standing.getByRole('heading', { level: 1 })).toHaveText('We have done what you asked');
  await openMail(page, { to: person, subject: 'We have deleted your data' });
});

test('without scripts a person’s data is saved for machines by its link, which then sends a new one (access.what)', async ({ page }) => {
  const person = 'saves@example.com';
  const reference = await ask(page, 'ccs', 'Ask for your data', person);
  const confirmation = await followMail(page, { to: person, subject: 'Confirm that we may send you your data' }, 'See what happens, and confirm');
  await confirmation.getByRole('button', { name: 'Yes, send me my data' }).click();
  const bundle = await followMail(page, { to: person, subject: 'Your data is ready' }, 'Go to my data');
  const [download] = await Promise.all([bundle.waitForEvent('download'), bundle.getByRole('button', { name: 'Save as JSON' }).click()]);
  const data = JSON.parse(await readFile(await download.path(), 'utf8')) as { reference: string; held: { requests: unknown[] } };
  expect(data.reference).toBe(reference);
  expect(data.held.requests).not.toHaveLength(0);
  expect(JSON.stringify(data)).toContain(person);
  await bundle.reload();
  await expect(bundle.getByRole('heading', { level: 1 })).toHaveText('This link was used');
  await bundle.getByRole('button', { name: 'Send me a new link' }).click();
  await expect(bundle.getByRole('heading', { level: 1 })).toHaveText('Look into your mailbox');
});

test('without scripts a complaint is taken back on the page that its mail leads to', async ({ page }) => {
  const person = 'plainly@example.com';
  await page.goto('/systemsxchange/privacy/');
  await page.getByRole('button', { name: 'Complain to us' }).click();
  await page.getByLabel('Email address').first().fill(person);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.locator('textarea[name=message]').fill('You called after I had said stop.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('We acknowledge it by', { exact: true })).toBeVisible();
  const standing = await followMail(page, { to: person, subject: 'We have taken your complaint' }, 'See where it stands');
  await expect(standing.getByText('We acknowledge it by', { exact: true })).toBeVisible();
  await standing.getByText('Take this request back').click();
  await standing.getByRole('button', { name: 'Take it back' }).click();
  await expect(standing.getByRole('heading', { level: 1 })).toHaveText('You have taken your request back');
});

test('without scripts a receipt’s page takes a text, and says what is wrong with it', async ({ page, demo }) => {
  await page.goto(`${demo.backend}/receipt`);
  await expect(page.getByText('Nothing that you give is kept.')).toBeVisible();
  await expect(page.getByText('does not leave your device')).toBeHidden();
  await page.getByLabel('Or its text').fill('{"reference": "4T7M-9K2C-XW5H"}');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('This receipt bears no signature, and proves nothing by itself.');
});
