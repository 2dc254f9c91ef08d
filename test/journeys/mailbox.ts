import type { Page } from '@playwright/test';
import { expect } from './demo.ts';

export interface Wanted {
  readonly to: string;
  readonly subject: string | RegExp;
}

/** Opens the mail of that subject to that person, once it has come into the demo's inbox. */
export async function openMail(page: Page, { to, subject }: Wanted): Promise<void> {
  // Another window may lie above it; there, Firefox gives nothing the focus.
  await page.bringToFront();
  const mail = page.getByRole('listitem').filter({ hasText: `to ${to}` }).filter({ hasText: subject });
  await expect(async () => {
    await page.goto('/inbox/');
    await expect(mail).not.toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await mail.first().getByRole('link').click();
}

/** Opens a link of such a mail, as a mail program does: in a window of its own. */
export async function followMail(page: Page, wanted: Wanted, label: string): Promise<Page> {
  await openMail(page, wanted);
  const link = page.frameLocator('iframe').getByRole('link', { name: label });
  const opened: Page[] = [];
  // On a busy machine the frame may be drawn anew under the press: a person presses again.
  await expect(async () => {
    const [popup] = await Promise.all([page.waitForEvent('popup', { timeout: 5_000 }), link.click()]);
    opened.push(popup);
  }).toPass();
  return opened[0]!;
}

const REFERENCE = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/;

/** The reference in a text. */
export function referenceIn(text: string): string {
  const found = REFERENCE.exec(text)?.[0];
  expect(found, text).toBeTruthy();
  return found as string;
}
