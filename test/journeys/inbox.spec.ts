import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { referenceOf, takeRequest } from './asking.ts';
import { expect, test } from './demo.ts';

async function send(page: Page, campaign: string, list: string): Promise<void> {
  await page.goto('/campaigns/');
  await page.getByRole('radio', { name: campaign }).check();
  await page.getByRole('radio', { name: 'A list of your own' }).check();
  await page.getByRole('textbox', { name: 'Your list' }).fill(list);
  await page.getByRole('button', { name: 'Send' }).click();
}

/** Opens the newest mail to this person. */
async function open(page: Page, person: string): Promise<void> {
  await page.goto('/inbox/');
  await page.getByRole('listitem').filter({ hasText: `to ${person}` }).first().getByRole('link').click();
}

/** The two ways out of an email: what the mail client offers, and what stands at its end. */
const WAYS_OUT: readonly { readonly by: string; readonly unsubscribe: (page: Page) => Promise<void> }[] = [
  {
    by: 'the mail client’s own button',
    unsubscribe: async (page) => {
      await page.getByRole('button', { name: 'Unsubscribe' }).click();
      await expect(page.getByRole('status')).toContainText('The backend answered 200 to the one-click post.');
      await expect(page.getByRole('button', { name: 'Unsubscribe' })).toHaveCount(0);
    },
  },
  {
    by: 'the link at the end of the email',
    unsubscribe: async (page) => {
      const link = page.frameLocator('iframe').getByRole('link', { name: 'Unsubscribe' });
      const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
      await opened.getByRole('button', { name: 'Stop all marketing' }).click();
      await expect(opened.getByRole('button', { name: 'Undo' })).toBeVisible();
      await opened.close();
    },
  },
];

const part = (page: Page, name: string) => page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
const header = async (page: Page, name: string): Promise<string> => (await page.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('+ dd').textContent()) ?? '';

test('a campaign reaches whoever is clear, and its sender sees who was held back and why (object.suppression)', async ({ page, demo }) => {
  const reference = referenceOf(await takeRequest(page, demo, 'objection', 'held@example.com'));
  await send(page, 'When did you last restore a back-up?', 'name,email\nHolly Held,HELD@Example.com\nClara Clear,clara@example.org\nNoah Nobody,\n"Clear, C",Clara@EXAMPLE.org');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('When did you last restore a back-up?');
  await expect(part(page, 'Held back').getByRole('listitem')).toHaveCount(1);
  await expect(part(page, 'Held back').getByRole('listitem')).toContainText('Holly Held');
  await expect(part(page, 'Held back').getByRole('listitem')).toContainText(reference);
  await expect(part(page, 'Sent').getByRole('listitem')).toHaveCount(1);
  await expect(part(page, 'Sent').getByRole('listitem')).toContainText('clara@example.org');
  await expect(part(page, 'Not sent').getByRole('listitem')).toHaveText([/Noah Nobody.*Cannot be checked/s, /Clear, C.*The same address as on line 3/s]);

  await page.getByRole('link', { name: 'Open the inbox' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Clara Clear' })).toHaveCount(1);
  await expect(page.getByRole('listitem').filter({ hasText: /Holly|Clear, C/ })).toHaveCount(0);
});

test('a mail shows its headers, and the link at its end is the one in them (object.email, object.way.link)', async ({ page, demo }) => {
  await send(page, 'Headsets by the box', 'name,email\nRea Reader,rea@example.com');
  await page.goto('/inbox/');
  const row = page.getByRole('listitem').filter({ hasText: 'to Rea Reader' });
  await expect(row).toContainText('Unread');
  await row.getByRole('link').click();

  const uri = /^<([^>]*)>,\s+<mailto:/.exec(await header(page, 'List-Unsubscribe'))?.[1] ?? '';
  expect(uri.startsWith(`${demo.backend}/u/`)).toBe(true);
  expect(await header(page, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
  expect(await header(page, 'DKIM-Signature')).toMatch(/h=[^;]*list-unsubscribe:list-unsubscribe-post/);
  await expect(page.getByText('example.com, and the signature holds')).toBeVisible();

  await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  const mail = page.frameLocator('iframe');
  await expect(mail.getByRole('heading', { name: 'Ten for the price of nine.' })).toBeVisible();
  const link = mail.getByRole('link', { name: 'Unsubscribe' });
  await expect(link).toHaveAttribute('href', uri);
  const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await opened.waitForURL(uri);

  await page.getByText('The text part').click();
  await expect(page.getByText(`Unsubscribe: ${uri}`)).toBeVisible();
  await page.getByRole('link', { name: 'Back to the inbox' }).click();
  await expect(row).not.toContainText('Unread');
});

for (const { by, unsubscribe } of WAYS_OUT) {
  test(`whoever unsubscribes by ${by} gets nothing from the next campaign, and the sender sees why (object.way.link)`, async ({ page }) => {
    const list = `name,email\nPat Press,${test.info().testId}@example.com\nStella Stays,stella@example.com`;
    await send(page, 'Your renewal window', list);
    await expect(part(page, 'Sent').getByRole('listitem')).toHaveCount(2);
    await open(page, 'Pat Press');
    await unsubscribe(page);

    await send(page, 'Your renewal window', list.toUpperCase());
    await expect(part(page, 'Held back').getByRole('listitem')).toHaveText([/PAT PRESS.*Unsubscribed|PAT PRESS.*Objected/s]);
    await expect(part(page, 'Sent').getByRole('listitem')).toHaveText([/STELLA STAYS/]);
    await page.goto('/inbox/');
    await expect(page.getByRole('listitem').filter({ hasText: /to STELLA STAYS/ })).not.toHaveCount(0);
    await expect(page.getByRole('listitem').filter({ hasText: /to PAT PRESS/ })).toHaveCount(0);
  });
}

test('a link that the person asked the backend for arrives here, and leads back to it', async ({ page, demo }) => {
  await page.goto(`${demo.backend}/p/`);
  await page.getByLabel('Email address').fill('asked@example.com');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.waitForURL(/\/p\//);
  await expect(async () => {
    await page.goto('/inbox/');
    await expect(page.getByRole('listitem').filter({ hasText: 'to asked@example.com' })).toHaveCount(1);
  }).toPass();
  await open(page, 'asked@example.com');
  await expect(page.getByRole('button', { name: 'Unsubscribe' })).toHaveCount(0);
  const link = page.frameLocator('iframe').getByRole('link', { name: 'See and change your choices' });
  const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(opened.getByRole('main')).toContainText('a•••@example.com');
});

test('a list that cannot be screened sends nothing, and is still there to mend', async ({ page }) => {
  const list = 'name,email\nToo,many@example.com,cells';
  await send(page, 'Your renewal window', list);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert')).toContainText('line 2: this row has 3 cells');
  await expect(page.getByRole('textbox', { name: 'Your list' })).toHaveValue(list);
  await page.goto('/inbox/');
  await expect(page.getByText('many@example.com')).toHaveCount(0);
});

test('another site can neither send a campaign nor empty the inbox', async ({ page, demo }) => {
  for (const path of ['/campaigns/', '/inbox/empty']) {
    const response = await page.request.post(`${demo.origin}${path}`, { headers: { Origin: 'https://example.org' }, form: { campaign: 'bill-review', list: 'demo' } });
    expect(response.status()).toBe(403);
  }
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`in ${scheme}, ${width} px wide`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height: 900 } });

      test('the mail pages have no violation of accessibility, and do not scroll sideways', async ({ page }) => {
        const check = async () => {
          // What stands in the frame of a mail is for its sender to answer for, and runs no script that could look.
          const { violations: found } = await new AxeBuilder({ page }).exclude('iframe').analyze();
          expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        };
        await page.goto('/campaigns/');
        await check();
        await send(page, 'Your renewal window', 'phone\n1');
        await expect(page.getByRole('alert')).toBeVisible();
        await check();
        await send(page, 'Your renewal window', `name,email\nA rather long name for one column,${'long'.repeat(15)}@example.com\nNobody,`);
        await check();
        await page.goto('/inbox/');
        await check();
        await page.getByRole('listitem').first().getByRole('link').click();
        await check();
      });
    });
  }
}
