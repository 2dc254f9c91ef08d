import type { Page } from '@playwright/test';
import { expect, test } from './demo.ts';
import type { Demo } from './demo.ts';

/** Sends an objection so many seconds after the form was shown, by the clock of the page. */
async function objectAfter(page: Page, seconds: number, email: string): Promise<string> {
  const shown = new Date();
  await page.clock.setFixedTime(shown);
  await page.goto('/ccs/privacy/');
  await page.getByRole('heading', { name: /right to object/i }).first().scrollIntoViewIfNeeded();
  await page.getByRole('textbox', { name: 'Email address' }).fill(email);
  await page.clock.setFixedTime(shown.getTime() + seconds * 1_000);
  const taken = page.waitForResponse((response) => response.url().endsWith('/v1/requests') && response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Send objection' }).click();
  const { reference } = (await (await taken).json()) as { reference: string };
  // Whoever was quick is told nothing else than others are.
  await expect(page.getByRole('heading', { name: 'We have your objection' })).toBeFocused();
  await expect(page.getByText(reference).first()).toBeVisible();
  return reference;
}

const queuedForReview = async (demo: Demo): Promise<string> => {
  const { code, stdout, stderr } = await demo.command('requests', '--review');
  expect(code, stderr).toBe(0);
  return stdout;
};

test('a form that is sent faster than people are is taken all the same, and queued for the team to look at; one that took its time is not', async ({ page, demo }) => {
  const quick = await objectAfter(page, 1, 'quick@example.com');
  const calm = await objectAfter(page, 40, 'calm@example.com');
  const queue = await queuedForReview(demo);
  expect(queue).toContain(quick);
  expect(queue).not.toContain(calm);
  const shown = await demo.command('requests', 'show', quick);
  expect(shown.stdout).toContain('faster than people fill it in');
});
