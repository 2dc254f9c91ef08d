import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './demo.ts';

const HEADING = 'When did you last restore a back-up?';

async function send(page: Page, list: string): Promise<void> {
  await page.goto('/campaigns/');
  await page.getByRole('radio', { name: HEADING }).check();
  await page.getByRole('radio', { name: 'A list of your own' }).check();
  await page.getByRole('textbox', { name: 'Your list' }).fill(list);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADING);
}

/** The token in the link at the end of the newest mail to this person. */
async function tokenOf(page: Page, person: string): Promise<string> {
  await page.goto('/inbox/');
  await page.getByRole('listitem').filter({ hasText: `to ${person}` }).first().getByRole('link').click();
  const href = await page.frameLocator('iframe').getByRole('link', { name: 'Unsubscribe' }).getAttribute('href');
  return new URL(href ?? '').pathname.replace('/u/', '');
}

const heldBack = (page: Page) => page.locator('section', { has: page.getByRole('heading', { name: 'Held back', exact: true }) }).getByRole('listitem');

const violationsOf = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

test('a link stops all marketing on a micro site by one press, and by nothing less (object.way.link, lia.confirm.11)', async ({ page }) => {
  await send(page, 'email\nursula@example.com');
  const token = await tokenOf(page, 'ursula@example.com');

  await page.goto(`/ccm/unsubscribe/?t=${token}`);
  const stop = page.getByRole('button', { name: 'Stop all marketing from the group' });
  await expect(stop).toBeVisible();
  expect(page.url()).not.toContain(token);
  expect(await page.content()).not.toContain('ursula');
  await stop.evaluate((button: HTMLButtonElement) => button.click());
  await page.mouse.move(100, 100);
  await page.mouse.wheel(0, 500);
  await send(page, 'email\nursula@example.com');
  await expect(heldBack(page)).toHaveCount(0);

  await page.goto(`/ccm/unsubscribe/?t=${token}`);
  await stop.click();
  await expect(page.getByRole('heading', { name: /^All marketing to u.*@example\.com is stopped$/ })).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
  const sender = await page.context().newPage();
  await send(sender, 'email\nursula@example.com');
  await expect(heldBack(sender)).toHaveCount(1);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Undone: everything is as it was before' })).toBeFocused();
  await send(sender, 'email\nursula@example.com');
  await expect(heldBack(sender)).toHaveCount(0);
});

test('choices are saved by one button, obeyed at once, and the same on every page', async ({ page }) => {
  await send(page, 'email\npaul@example.com');
  const token = await tokenOf(page, 'paul@example.com');
  await page.goto(`/ccm/preferences/?t=${token}`);
  await page.getByRole('group', { name: 'How we may write to you or call you' }).getByLabel('Email').uncheck();
  await expect(page.getByText('You have changes that are not saved.')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save my choices' }).click();
  await expect(page.getByRole('heading', { name: 'Your choices are saved' })).toBeFocused();

  await page.goto(`/ccm/unsubscribe/?t=${token}`);
  await page.getByText('Choose what to stop').click();
  await expect(page.getByRole('group', { name: 'How we may write to you or call you' }).getByLabel('Email')).not.toBeChecked();
  await send(page, 'email\npaul@example.com');
  await expect(heldBack(page)).toHaveCount(1);
});

test('a damaged link still takes an objection, obeyed at once (object.everywhere)', async ({ page }) => {
  await send(page, 'email\ndora@example.com');
  const token = await tokenOf(page, 'dora@example.com');
  await page.goto(`/ccm/unsubscribe/?t=${token.slice(0, 40)}`);
  await expect(page.getByText('This link does not work')).toBeVisible();
  await page.getByLabel('Email address').fill('dora@example.com');
  await page.getByRole('button', { name: 'Send objection' }).click();
  await expect(page.getByRole('heading', { name: 'We have your objection' })).toBeFocused();
  await send(page, 'email\ndora@example.com');
  await expect(heldBack(page)).toHaveCount(1);
});
