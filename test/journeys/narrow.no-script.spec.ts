import { expect, test } from './demo.ts';

test.use({ viewport: { width: 320, height: 900 } });

test('without scripts the tables of the example keep columns that can be read on a small screen, and scroll by keyboard', async ({ page }) => {
  await page.goto('/example/');
  for (const caption of ['Who gets which data, why, and where', 'What we delete, and when']) {
    const region = page.getByRole('region', { name: caption });
    const widths = await region.getByRole('columnheader').evaluateAll((cells) => cells.map((cell) => cell.clientWidth));
    expect(Math.min(...widths), caption).toBeGreaterThanOrEqual(96);
  }
  const region = page.getByRole('region', { name: 'Who gets which data, why, and where' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('the inbox breaks an address before its sign, and not in its domain', async ({ page }) => {
  await page.goto('/campaigns/');
  await page.getByRole('radio', { name: 'A list of your own' }).check();
  const people = ['a.rather.long.mailbox@example.com', 'shorter@office.example.org', 'someone.else@purchasing.example.com'];
  await page.getByRole('textbox', { name: 'Your list' }).fill(['email', ...people].join('\n'));
  await page.getByRole('button', { name: 'Send' }).click();
  await page.goto('/inbox/');
  for (const person of people) {
    const lines = await page.getByText(`to ${person}`).first().evaluate((to) => {
      const domain = document.createRange();
      domain.setStartAfter(to.querySelector('wbr')!);
      domain.setEndAfter(to.lastChild!);
      return new Set([...domain.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines, person).toBe(1);
  }
});
