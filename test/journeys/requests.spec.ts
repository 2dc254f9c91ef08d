import type { Page } from '@playwright/test';
import { expect, test } from './demo.ts';
import { followMail, openMail, referenceIn } from './mailbox.ts';

const status = (page: Page) => page.locator('clarion-request-status');

/** Goes there as a link does: the page cleans its address while it loads, which Playwright takes for another navigation in Firefox. */
const follow = (page: Page, address: string): Promise<void> => page.evaluate((to) => location.assign(to), address);

/** Asks for what has that address on a micro site, as that person, with all answers looked over. */
async function ask(page: Page, site: string, right: 'erasure' | 'access', person: string): Promise<string> {
  await page.goto(`/${site}/privacy/#ask-${right}`);
  const form = page.getByRole('form', { name: right === 'erasure' ? 'Ask for erasure' : 'Ask for your data' });
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByRole('textbox', { name: 'Email address' }).fill(person);
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByRole('button', { name: 'Send request' }).click();
  const taken = page.getByRole('heading', { name: right === 'erasure' ? 'We have your request for erasure' : 'We have your request for your data' });
  await expect(taken).toBeFocused();
  return referenceIn(await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).first().innerText());
}

test('an erasure is confirmed by the button that its mail leads to, never by opening it, and its status tells so (erasure.effect) @every-engine', async ({ page }) => {
  const person = `forget-${test.info().project.name}@example.com`;
  const reference = await ask(page, 'ccit', 'erasure', person);

  const confirmation = await followMail(page, { to: person, subject: 'Confirm that we may delete your data' }, 'See what happens, and confirm');
  await expect(confirmation.getByRole('heading', { level: 1 })).toHaveText('Delete your data?');
  await expect(confirmation.getByRole('main')).toContainText(reference);
  await confirmation.reload();
  await openMail(page, { to: person, subject: 'Confirm that we may delete your data' });
  const href = (await page.frameLocator('iframe').getByRole('link', { name: 'See where it stands' }).getAttribute('href')) ?? '';
  const token = new URL(href).pathname.split('/').at(-1) ?? '';

  await follow(page, `/ccm/request/?t=${token}&r=${reference}`);
  await expect(status(page).getByRole('heading', { name: 'Your request for erasure' })).toBeVisible();
  await expect(status(page)).toContainText('We wait for you to show that it is you');
  expect(page.url()).not.toContain(token);

  await confirmation.getByRole('button', { name: 'Yes, delete my data' }).click();
  await expect(confirmation.getByRole('heading', { level: 1 })).toHaveText('We have deleted your data');
  await openMail(page, { to: person, subject: 'We have deleted your data' });

  await follow(page, `/ccm/request/?t=${token}&r=${reference}`);
  await expect(status(page)).toContainText('It is done');
  await page.goto(href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have done what you asked');
  await expect(page.getByRole('main')).toContainText(reference);
});

test('whoever asks for their data reads it by a link that works once (access.what, access.fee) @every-engine', async ({ page }) => {
  const person = `reads-${test.info().project.name}@example.com`;
  const reference = await ask(page, 'commswarehouse', 'access', person);
  const confirmation = await followMail(page, { to: person, subject: 'Confirm that we may send you your data' }, 'See what happens, and confirm');
  await expect(confirmation.getByRole('main')).not.toContainText(person);
  await confirmation.getByRole('button', { name: 'Yes, send me my data' }).click();
  await expect(confirmation.getByRole('heading', { level: 1 })).toHaveText('Your data is on its way to your mailbox');

  const bundle = await followMail(page, { to: person, subject: 'Your data is ready' }, 'Go to my data');
  await expect(bundle.getByRole('heading', { level: 1 })).toHaveText('Your data is ready');
  const address = bundle.url();
  await bundle.reload();
  await bundle.getByRole('button', { name: 'Open my data' }).click();
  await expect(bundle.getByRole('heading', { level: 1 })).toHaveText('Your data');
  await expect(bundle.getByRole('main')).toContainText(reference);
  await expect(bundle.getByRole('main')).toContainText(person);
  await expect(bundle.getByRole('region', { name: 'What you should know with it' })).toContainText('Article 15(1)');
  await bundle.goto(address);
  await expect(bundle.getByRole('heading', { level: 1 })).toHaveText('This link was used');
});

test('a complaint tells by when it is acknowledged, and its mail leads to where it stands @every-engine', async ({ page }) => {
  const person = `complains-${test.info().project.name}@example.com`;
  await page.goto('/ccit/privacy/#ask-complaint');
  const form = page.getByRole('form', { name: 'Complain' });
  await form.getByRole('textbox', { name: 'What happened, and when?' }).fill('You called after I had said stop.');
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByRole('textbox', { name: 'Email address' }).fill(person);
  await form.getByRole('button', { name: 'Send complaint' }).click();
  await expect(page.getByRole('heading', { name: 'We have your complaint' })).toBeFocused();
  await expect(page.getByText('We acknowledge it by').first()).toBeVisible();
  const reference = referenceIn(await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).first().innerText());

  const opened = await followMail(page, { to: person, subject: 'We have taken your complaint' }, 'See where it stands');
  await expect(opened.getByRole('main')).toContainText(reference);
  await expect(opened.getByRole('main')).toContainText('We acknowledge it by');
  const token = new URL(opened.url()).pathname.split('/').at(-1) ?? '';

  await page.bringToFront();
  await follow(page, `/ccm/request/?t=${token}&r=${reference}`);
  await expect(status(page).getByRole('heading', { name: 'Your complaint' })).toBeVisible();
  await expect(status(page).getByText('We acknowledge it by', { exact: true })).toBeVisible();
  await status(page).getByRole('textbox', { name: 'What do you want to add?' }).fill('It was on 3 May.');
  await status(page).getByRole('button', { name: 'Add this' }).click();
  await expect(status(page).getByRole('status').filter({ hasText: 'We have added it to your request.' })).toBeVisible();
  await status(page).getByRole('button', { name: 'Withdraw this request' }).click();
  await status(page).getByRole('button', { name: 'Yes, withdraw it' }).click();
  await expect(status(page).getByText('Nothing more happens.')).toBeVisible();
  await opened.reload();
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('You have taken your request back');
});

test('a complaint that the team acknowledges no longer counts the days to that', async ({ page, demo }) => {
  const person = 'acknowledged@example.com';
  await page.goto('/ccs/privacy/#ask-complaint');
  const form = page.getByRole('form', { name: 'Complain' });
  await form.getByRole('textbox', { name: 'What happened, and when?' }).fill('A letter came after I had said stop.');
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.getByRole('textbox', { name: 'Email address' }).fill(person);
  await form.getByRole('button', { name: 'Send complaint' }).click();
  await expect(page.getByRole('heading', { name: 'We have your complaint' })).toBeFocused();
  const opened = await followMail(page, { to: person, subject: 'We have taken your complaint' }, 'See where it stands');
  const reference = referenceIn(await opened.getByRole('main').innerText());
  const { code, stderr } = await demo.command('requests', 'acknowledge', reference, '--by', 'tess');
  expect(code, stderr).toBe(0);
  await opened.reload();
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('We have read your request');
  await expect(opened.getByRole('main')).not.toContainText('We acknowledge it by');
});
