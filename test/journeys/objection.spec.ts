import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Demo, expect, test } from './demo.ts';

const HEADER = 'name,email,phone';

/** Writes a list of contacts into the demo's data folder, and screens it. */
async function screen(demo: Demo, rows: readonly string[], ...options: string[]) {
  const file = join(demo.data, 'contacts.csv');
  writeFileSync(file, [HEADER, ...rows].join('\n'));
  const outcome = await demo.command('screen', file, '--format', 'json', ...options);
  expect(outcome.code, outcome.stderr).toBe(0);
  return outcome.stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>);
}

async function openObjection(page: Page, site: string): Promise<void> {
  await page.goto(`/${site}/privacy/`);
  const button = page.getByRole('button', { name: 'Send objection' });
  await page.getByRole('heading', { name: /right to object/i }).first().scrollIntoViewIfNeeded();
  await expect(button).toBeVisible();
}

async function receiptReference(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'We have your objection' })).toBeVisible();
  const text = await page.getByText(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-/).first().innerText();
  const reference = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/.exec(text)?.[0];
  expect(reference).toBeTruthy();
  return reference as string;
}

test('a visitor objects to all marketing, gets a receipt, and is held back under any spelling (object.suppression) @every-engine', async ({ page, demo }) => {
  const person = `all-${test.info().project.name}`;
  await openObjection(page, 'commswarehouse');
  await page.getByRole('textbox', { name: 'Email address' }).fill(`${person}@example.com`);
  await page.getByRole('button', { name: 'Send objection' }).click();
  const reference = await receiptReference(page);
  await expect(page.getByRole('heading', { name: 'We have your objection' })).toBeFocused();

  const rows = await screen(demo, [
    `Exact,${person}@example.com,`,
    `Capitals,  ${person.toUpperCase()}@EXAMPLE.COM ,`,
    `Full width,${person.replaceAll('a', 'ａ')}@example.com,`,
    'Somebody else,else@example.com,',
  ]);
  expect(rows.map((row) => row['decision'])).toEqual(['held', 'held', 'held', 'clear']);
  expect(rows[0]?.['why']).toContain(reference);
});

test('a visitor keeps the receipt as text and as JSON', async ({ page }) => {
  await openObjection(page, 'commswarehouse');
  await page.getByRole('textbox', { name: 'Email address' }).fill('keeper@example.com');
  await page.getByRole('button', { name: 'Send objection' }).click();
  const reference = await receiptReference(page);

  const [text] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as text' }).click(),
  ]);
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as JSON' }).click(),
  ]);
  expect(await contentOf(text)).toContain(reference);
  expect(JSON.parse(await contentOf(json))).toMatchObject({ reference, right: 'objection', noticeVersion: '2018-05-10' });
});

test('an objection to some channels holds those channels alone', async ({ page, demo }) => {
  await openObjection(page, 'ccm');
  await page.getByRole('radio', { name: 'Only some of it' }).check();
  await page.getByRole('checkbox', { name: 'Telephone calls' }).check();
  await page.getByRole('textbox', { name: 'Telephone number' }).fill('020 7946 0018');
  await page.getByRole('button', { name: 'Send objection' }).click();
  await receiptReference(page);

  const contact = ['Caller,,+44 (0)20 7946 0018'];
  expect((await screen(demo, contact, '--channel', 'phone')).map((row) => row['decision'])).toEqual(['held']);
  expect((await screen(demo, contact, '--channel', 'email')).map((row) => row['decision'])).toEqual(['clear']);
});

test('the receipt carries the due date that the notice promises (object.time)', async ({ page, demo }) => {
  await openObjection(page, 'ccs');
  const posted = page.waitForResponse((response) => response.url() === `${demo.backend}/v1/requests` && response.request().method() === 'POST');
  await page.getByRole('textbox', { name: 'Email address' }).fill('due@example.com');
  await page.getByRole('button', { name: 'Send objection' }).click();
  const receipt = (await (await posted).json()) as Record<string, string>;
  const shown = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${receipt['dueBy']}T00:00Z`));
  await expect(page.getByText(shown).first()).toBeVisible();
  const received = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(receipt['receivedAt'] as string));
  const days = (Date.parse(receipt['promisedBy'] as string) - Date.parse(received)) / 86_400_000;
  expect(days).toBe(30);
});

test('a visitor objects by keyboard alone', async ({ page }) => {
  await openObjection(page, 'systemsxchange');
  const email = page.getByRole('textbox', { name: 'Email address' });
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press('Tab');
    if (await email.evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input)) break;
  }
  await expect(email).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is a problem')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(email).toBeFocused();
  await page.keyboard.type('keyboard@example.com');
  await page.keyboard.press('Enter');
  await receiptReference(page);
});

test('a server that cannot be reached loses nothing, and is sent to once when it is back', async ({ page, demo, context }) => {
  await openObjection(page, 'ccit');
  // The rest of the form loads when a person begins to fill it in.
  await page.getByRole('textbox', { name: 'Email address' }).fill('offline@example.com');
  // The browser notes a file once it is all there.
  const loaded = (file: string) => page.waitForFunction((part) => performance.getEntriesByType('resource').some(({ name }) => name.includes(part)), file);
  await Promise.all(['/conduct-', '/objection-later-', '/sending-'].map(loaded));
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send objection' }).click();
  await expect(page.getByText(/offline|could not reach/i).first()).toBeVisible();
  await context.setOffline(false);
  const reference = await receiptReference(page);
  const listed = await demo.command('requests', '--json', '--full');
  const mine = listed.stdout.trim().split('\n').filter((line) => line.includes('offline@example.com'));
  expect(mine).toHaveLength(1);
  expect(mine[0]).toContain(reference);
});

test('what was acknowledged is still there after the server was killed and started again', async ({ page, browser }) => {
  const demo = new Demo();
  try {
    await demo.start();
    await page.goto(`${demo.origin}/ccm/privacy/`);
    await page.getByRole('heading', { name: /right to object/i }).first().scrollIntoViewIfNeeded();
    await page.getByRole('textbox', { name: 'Email address' }).fill('killed@example.com');
    await page.getByRole('button', { name: 'Send objection' }).click();
    const reference = await receiptReference(page);
    await demo.stop('SIGKILL');
    await demo.start();
    expect((await demo.command('requests')).stdout).toContain(reference);
    expect((await screen(demo, ['Killed,killed@example.com,'])).map((row) => row['decision'])).toEqual(['held']);
  } finally {
    await demo.stop('SIGTERM');
    demo.remove();
    await browser.contexts()[0]?.clearCookies();
  }
});

test('the elements leave nothing behind in the browser, and ask nothing of a third party', async ({ page, demo, context }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await openObjection(page, 'ccm');
  await page.getByRole('textbox', { name: 'Email address' }).fill('traces@example.com');
  await page.getByRole('button', { name: 'Send objection' }).click();
  await receiptReference(page);
  expect([...hosts].filter((host) => host !== demo.origin && host !== demo.backend && host !== 'null')).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(page.url()).not.toContain('traces');
});

async function contentOf(download: { createReadStream(): Promise<NodeJS.ReadableStream> }): Promise<string> {
  let text = '';
  for await (const chunk of await download.createReadStream()) text += chunk.toString();
  return text;
}
