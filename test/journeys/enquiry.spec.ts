import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './demo.ts';

test('an enquiry carries what was read and refused, and the refusal holds at once (enquiry.collect, enquiry.object) @every-engine', async ({ page, demo }) => {
  const person = `enquirer-${test.info().project.name}@example.com`;
  await page.goto('/commswarehouse/');
  await page.getByRole('link', { name: 'Send an enquiry' }).click();
  await expect(page.getByText(/^Commswarehouse uses the details that you give here to process your request\./).filter({ visible: true })).toBeVisible();
  await page.getByLabel('Full name').fill('Jo Bloggs');
  await page.getByLabel('Email address').fill(person);
  await page.getByLabel('What do you need').fill('Twelve headsets');
  await page.getByRole('button', { name: 'Send enquiry' }).click();
  // The site requires it: the page stays, says why, and leads there.
  await expect(page.getByText('Confirm that you have read how your details are used')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /I have read/ })).toBeFocused();
  await page.getByRole('button', { name: 'Read the full privacy notice' }).click();
  await expect(page.getByRole('dialog', { name: 'Privacy notice' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: /I have read/ }).check();
  await page.getByRole('checkbox', { name: 'email' }).check();
  const recorded = page.waitForRequest(`${demo.backend}/v1/acknowledgements`);
  await page.getByRole('button', { name: 'Send enquiry' }).click();
  await recorded;
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }).getByRole('cell');
  await expect(row('acknowledgement-version')).toHaveText('2018-05-10');
  await expect(row('acknowledgement-refusals')).toHaveText('email');
  // The page and its host both told of it, under one key: what the page shows is what is kept under it.
  const key = await row('acknowledgement-key').textContent();
  const kept = JSON.parse((await demo.command('acknowledgements', '--json', '--key', key ?? '')).stdout) as { readonly reference: string };
  expect(kept).toMatchObject({ noticeVersion: '2018-05-10', acknowledged: true, refuses: ['email'], site: 'commswarehouse', form: 'enquiry' });
  await expect(page.getByText(/^The acknowledgement, under the reference/)).toContainText(kept.reference);

  const objections = (await demo.command('requests', '--json', '--full')).stdout.trim().split('\n').filter((line) => line.includes(person));
  expect(objections).toHaveLength(1);
  const file = join(demo.data, 'enquirers.csv');
  writeFileSync(file, `name,email,phone\nJo,${person.toUpperCase()},\n`);
  const screened = async (channel: string) => (JSON.parse((await demo.command('screen', file, '--format', 'json', '--channel', channel)).stdout) as { decision: string }).decision;
  expect([await screened('email'), await screened('phone')]).toEqual(['held', 'clear']);
});

test('going back brings the answers back as they were @every-engine', async ({ page }) => {
  await page.goto('/ccit/enquiry/');
  await page.getByLabel('Full name').fill('Jo Bloggs');
  await page.getByLabel('Email address').fill('back@example.com');
  await page.getByLabel('What can we help').fill('A question');
  await page.getByRole('checkbox', { name: /I have read/ }).check();
  await page.getByRole('checkbox', { name: 'post' }).check();
  await page.getByRole('button', { name: 'Send enquiry' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /I have read/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'post' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'telephone' })).not.toBeChecked();
});
