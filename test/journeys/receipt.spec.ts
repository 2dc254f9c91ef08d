import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { referenceOf, takeRequest } from './asking.ts';
import { expect, test } from './demo.ts';
import { looksRight } from './looks.ts';

/** Objects on a micro site, and keeps the receipt as the JSON file that the page offers. */
async function keptReceipt(page: Page, person: string): Promise<string> {
  await page.goto('/ccs/privacy/');
  await page.getByRole('heading', { name: /right to object/i }).first().scrollIntoViewIfNeeded();
  await page.getByRole('textbox', { name: 'Email address' }).fill(person);
  await page.getByRole('button', { name: 'Send objection' }).click();
  await expect(page.getByRole('heading', { name: 'We have your objection' })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as JSON' }).click()]);
  return readFile(await download.path(), 'utf8');
}

const verdict = (page: Page) => page.locator('#verdict');
const GENUINE = 'This receipt is genuine, and nothing in it was changed.';
const CHANGED = 'The text of this receipt was changed after it was signed.';

test('a receipt is checked in the browser, which sends it nowhere; a letter that was altered shows @every-engine', async ({ page, demo }) => {
  const receipt = await takeRequest(page, demo, 'objection', `keeps-${test.info().project.name}@example.com`);
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') posted.push(request.url());
  });

  await page.goto(`${demo.backend}/receipt`);
  await expect(page.getByText('the receipt does not leave your device')).toBeVisible();
  await page.getByLabel('The file that you downloaded').setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(receipt) });
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(verdict(page)).toHaveText(GENUINE);
  const result = page.getByRole('group', { name: GENUINE });
  await expect(result).toBeFocused();
  await expect(result).toContainText('It proves');
  await expect(result).toContainText(referenceOf(receipt));
  await expect(page).toHaveTitle(/^This receipt is genuine/);

  const text = page.getByLabel('Or its text');
  await expect(text).toHaveValue(receipt);
  await text.fill(receipt.replace('"objection"', '"objectiom"'));
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(verdict(page)).toHaveText(CHANGED);
  await expect(page.getByText('right says "objectiom"; what was signed is "objection".')).toBeVisible();
  await expect(verdict(page)).toHaveCount(1);

  await text.fill('Not a receipt');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(verdict(page)).toHaveText(/^This is no receipt/);
  expect(posted).toEqual([]);
});

test('a receipt that is dropped on the page is checked at once', async ({ page, demo }) => {
  const receipt = await keptReceipt(page, 'drops@example.com');
  await page.goto(`${demo.backend}/receipt`);
  await expect(page.getByText('drop it anywhere on this page')).toBeVisible();
  const dropped = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'receipt.json', { type: 'application/json' }));
    return data;
  }, receipt);
  await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: dropped });
  await expect(verdict(page)).toHaveText(GENUINE);
});

test('whose receipt it is, is asked of the server, which knows every spelling of an address', async ({ page, demo }) => {
  const receipt = await keptReceipt(page, 'whose@example.com');
  await page.goto(`${demo.backend}/receipt`);
  await page.getByLabel('Or its text').fill(receipt);
  await page.getByText('Was it given to a certain person?').click();
  await page.getByLabel('Email address').fill('WHOSE@Example.com');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('It was given to the person whose details you gave.')).toBeVisible();
});

test('without a network the page says so, keeps what was given, and checks it once there is one', async ({ page, demo, context }) => {
  const receipt = await keptReceipt(page, 'tunnel@example.com');
  await page.goto(`${demo.backend}/receipt`);
  await page.getByLabel('Or its text').fill(receipt);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('status')).toContainText('Check that you are online');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(verdict(page)).toHaveText(GENUINE);
});

for (const { scheme, width } of [{ scheme: 'light', width: 320 }, { scheme: 'dark', width: 1280 }] as const) {
  test.describe(`in ${scheme}, ${width} px wide`, () => {
    test.use({ colorScheme: scheme, viewport: { width, height: 900 } });

    test('the page that checks a receipt has no violation of accessibility, and does not scroll sideways', async ({ page, demo }) => {
      const receipt = await takeRequest(page, demo, 'objection', `looks-${width}@example.com`);
      await page.goto(`${demo.backend}/receipt`);
      for (const [text, told] of [[receipt, GENUINE], [receipt.replace('"objection"', '"erasure"'), CHANGED]] as const) {
        await page.getByLabel('Or its text').fill(text);
        await page.getByRole('button', { name: 'Check' }).click();
        await expect(verdict(page)).toHaveText(told);
        await looksRight(page);
      }
    });
  });
}
