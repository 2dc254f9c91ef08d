import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, PROGRAMS, requireProgram } from '../browsers/programs.ts';
import { expect, test } from './demo.ts';

// Playwright turns the back/forward cache off, as a page that comes out of it is no new page.
test.use({
  launchOptions: { executablePath: requireProgram(PROGRAMS.chromium), args: CHROMIUM_ARGUMENTS, ignoreDefaultArgs: ['--disable-back-forward-cache'] },
});

/** Leaves the page, and comes back by the browser's button to the page as it was left, or the test proves nothing. */
async function leaveAndComeBack(page: Page): Promise<void> {
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  await page.goto('/ccm/');
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => (window as never as { persisted?: boolean }).persisted)).toBe(true);
}

test('an objection half filled in is as it was left when its reader comes back, and is sent once', async ({ page, demo }) => {
  await page.goto('/ccm/privacy/#your-right-to-object');
  const form = page.getByRole('form', { name: 'Object to marketing' });
  await form.getByRole('textbox', { name: 'Email address' }).fill('half-filled@example.com');
  await form.getByRole('radio', { name: 'Only some of it' }).check();
  await form.getByRole('checkbox', { name: 'Telephone calls' }).check();
  await leaveAndComeBack(page);
  await expect(form.getByRole('textbox', { name: 'Email address' })).toHaveValue('half-filled@example.com');
  await expect(form.getByRole('checkbox', { name: 'Telephone calls' })).toBeChecked();
  await form.getByRole('textbox', { name: 'Telephone number' }).fill('020 7946 0961');
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await form.getByRole('button', { name: 'Send objection' }).click();
  const receipt = page.getByRole('heading', { name: 'We have your objection' });
  await expect(receipt).toBeVisible();
  // The receipt is still there for whoever leaves it too.
  await leaveAndComeBack(page);
  await expect(receipt).toBeVisible();
  expect(posts).toEqual([`${demo.backend}/v1/requests`]);
  const mine = (await demo.command('requests', '--json', '--full')).stdout.trim().split('\n').filter((line) => line.includes('half-filled@example.com'));
  expect(mine).toHaveLength(1);
});

test('an enquiry that its sender comes back to has its acknowledgement as it was, before it is sent and after, and records each sending once', async ({ page, demo }) => {
  await page.goto('/ccm/enquiry/');
  await page.getByLabel('Full name').fill('Jo Bloggs');
  await page.getByLabel('Email address').fill('enquires-twice@example.com');
  await page.getByLabel('What would you like us to look at').fill('Our bills');
  const read = page.getByRole('checkbox', { name: /I have read/ });
  await read.check();
  await page.getByRole('checkbox', { name: 'post' }).check();
  await leaveAndComeBack(page);
  await expect(read).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'post' })).toBeChecked();
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && request.url().endsWith('/v1/acknowledgements') && posts.push(new URLSearchParams(request.postData() ?? '').get('key') ?? ''));
  const key = async (): Promise<string> => {
    await page.getByRole('button', { name: 'Send enquiry' }).click();
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    return (await page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'acknowledgement-key', exact: true }) }).getByRole('cell').textContent()) ?? '';
  };
  const first = await key();
  // The record on its way keeps the page that was left out of the cache: it is loaded anew, and its answers come back.
  await page.goBack();
  await expect(read).toBeChecked();
  const second = await key();
  expect(posts).toContain(first);
  for (const one of new Set([first, second])) {
    expect(posts.filter((posted) => posted === one)).toHaveLength(1);
    expect(JSON.parse((await demo.command('acknowledgements', '--json', '--key', one)).stdout)).toMatchObject({ acknowledged: true, refuses: ['post'] });
  }
});

test('a person who comes back to a page that stopped their marketing finds it stopped, with its undo, and nothing is sent again', async ({ page, demo }) => {
  const list = join(demo.data, 'coming-back.csv');
  writeFileSync(list, 'email\ncomes-back@example.com\n');
  const { stdout } = await demo.command('link', list, '--company', 'ccm', '--base-url', demo.backend);
  const token = /\/u\/([\w.~-]+)/.exec(stdout)?.[1];
  await page.goto(`/ccm/unsubscribe/?t=${token}`);
  await page.getByRole('button', { name: 'Stop all marketing' }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  const posts: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && request.method() !== 'OPTIONS' && posts.push(`${request.method()} ${request.url()}`));
  await leaveAndComeBack(page);
  await expect(undo).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop all marketing' })).toHaveCount(0);
  expect(posts).toEqual([]);
  await undo.click();
  await expect(page.getByRole('heading', { name: 'Undone: everything is as it was before' })).toBeVisible();
  expect(posts).toHaveLength(1);
});
