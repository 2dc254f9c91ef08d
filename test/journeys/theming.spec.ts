import type { Page } from '@playwright/test';
import { lookIn, publicTokens } from '../../packages/elements/build/public-tokens.ts';
import { expect, test } from './demo.ts';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const verdict = (page: Page) => page.locator('#verdict');
const css = (page: Page) => field(page, 'The CSS');

/** What the button of the sample form is painted with. */
const painted = (page: Page, property: string) =>
  button(page, 'Send objection').evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test.describe('the theming page', () => {
  let complaints: string[] = [];
  let asked: string[] = [];

  test.beforeEach(async ({ page }) => {
    complaints = [];
    asked = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => {
      if (request.method() !== 'GET') asked.push(request.url());
    });
    await page.goto('/theming/');
    await expect(button(page, 'Send objection')).toBeVisible();
  });

  test.afterEach(async ({ page, context }) => {
    expect(complaints).toEqual([]);
    expect(asked).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('has a control for every public token, with what it is for, and shows all seven elements', async ({ page }) => {
    for (const { name, says } of publicTokens()) {
      const control = page.locator(`#controls [id="${name}"]`);
      await expect(control, name).toBeVisible();
      await expect(control).toHaveAccessibleDescription(new RegExp(`^${says.replaceAll('.', '\\.')}`));
    }
    for (const tag of ['acknowledgement', 'request-form', 'unsubscribe', 'preferences', 'request-status', 'erasure-or-objection', 'privacy']) {
      await expect(page.getByRole('region', { name: `<clarion-${tag}>` }).locator(`clarion-${tag}`)).toBeVisible();
    }
    // It opens where it begins: no sample has taken the focus.
    expect(await page.evaluate(() => [document.activeElement?.localName, scrollY])).toEqual(['body', 0]);
  });

  test('takes any colour that CSS knows, has every element follow, and tells the contrast of it', async ({ page }) => {
    await expect(verdict(page)).toHaveText('✓ Every pair of colours is strong enough');
    await field(page, 'Accent').fill('tomato');
    expect(await painted(page, 'background-color')).toBe('rgb(255, 99, 71)');
    await expect(field(page, 'Accent: picker')).toHaveValue('#ff6347');
    await expect(page.locator('#accent-figures')).toContainText('✗ 2.94:1 on ground, needs 7:1');
    await expect(verdict(page)).toHaveText('✗ 3 pairs of colours too weak');
    await expect(page.locator('#weak li')).toHaveText([
      'accent on ground, light: 2.94:1, needs 7:1',
      'accent on raised, light: 2.71:1, needs 7:1',
      'on-accent on accent, light: 2.94:1, needs 7:1',
    ]);
    await field(page, 'Accent').fill('oklch(0.35 0.12 300)');
    await expect(verdict(page)).toHaveText('✓ Every pair of colours is strong enough');
    await expect(css(page)).toHaveValue(/--clarion-accent: light-dark\(#[\da-f]{6}, #a6c8f7\);/);
  });

  test('gives a component a colour of its own, which follows its meaning until then and again when it is emptied', async ({ page }) => {
    const [ground, accent] = [field(page, 'Button ground'), field(page, 'Accent')];
    await accent.fill('#123456');
    await expect(ground).toHaveValue('#123456');
    await ground.fill('#004d00');
    await field(page, 'Field ground').fill('#fffbe6');
    await field(page, 'Objection ground').fill('#f2f7f2');
    expect(await painted(page, 'background-color')).toBe('rgb(0, 77, 0)');
    const mail = page.locator('clarion-request-form').first().getByLabel('Email address');
    expect(await mail.evaluate((input) => getComputedStyle(input).backgroundColor)).toBe('rgb(255, 251, 230)');
    expect(await page.locator('clarion-privacy [part=objection]').first().evaluate((block) => getComputedStyle(block).backgroundColor)).toBe('rgb(242, 247, 242)');
    await expect(page.locator('#button-text-figures')).toContainText('on button-ground');
    await expect(verdict(page)).toHaveText('✓ Every pair of colours is strong enough');
    expect(Object.keys(lookIn(await css(page).inputValue()))).toEqual(['accent', 'button-ground', 'field-ground', 'objection-ground']);
    await ground.fill('');
    await page.keyboard.press('Tab');
    await expect(ground).toHaveValue('#123456');
    expect(await painted(page, 'background-color')).toBe('rgb(18, 52, 86)');
  });

  test('says what is wrong with a value once it is left, and keeps the last good one', async ({ page }) => {
    await field(page, 'Radius').fill('9px');
    await field(page, 'Radius').fill('0');
    await expect(page.getByText('Enter a length with its unit')).toBeHidden();
    await page.keyboard.press('Tab');
    await expect(field(page, 'Radius')).toHaveAccessibleDescription(/Enter a length with its unit, like 4px or 0.5rem/);
    await expect(field(page, 'Radius')).toHaveAttribute('aria-invalid', 'true');
    expect(await painted(page, 'border-radius')).toBe('9px');
    await field(page, 'Radius').fill('');
    await page.keyboard.press('Tab');
    await expect(field(page, 'Radius')).toHaveValue('4px');
    await field(page, 'Ground').fill('rgb(0 0 0 / 0.5)');
    await page.keyboard.press('Tab');
    await expect(field(page, 'Ground')).toHaveAccessibleDescription(/lets nothing through/);
  });

  test('begins with a ready theme, in the scheme that is chosen, and each scheme has its own colours', async ({ page }) => {
    await field(page, 'A ready theme').selectOption({ label: 'Commswarehouse' });
    await expect(page.getByRole('status').filter({ hasText: 'Commswarehouse: every token is as it has it.' })).toBeVisible();
    expect(await painted(page, 'background-color')).toBe('rgb(23, 20, 10)');
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await painted(page, 'background-color')).toBe('rgb(255, 210, 31)');
    await expect(page.getByRole('group', { name: 'Colours in dark' })).toBeVisible();
    await expect(field(page, 'Accent')).toHaveValue('#ffd21f');
    await field(page, 'Accent').fill('#ffffff');
    const set = lookIn(await css(page).inputValue());
    expect(set['accent']).toEqual({ light: '#17140a', dark: '#ffffff' });
  });

  test('copies by keyboard CSS that gives the same look, and says so', async ({ page, context, demo }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.origin });
    await field(page, 'Radius').fill('11px');
    await button(page, 'Copy the CSS').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(':root {\n  color-scheme: light dark;\n  --clarion-radius: 11px;\n}\n');
    await page.goto('/ccm/privacy/');
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, copied);
    await page.getByRole('heading', { name: /right to object/i }).first().scrollIntoViewIfNeeded();
    expect(await painted(page, 'border-radius')).toBe('11px');
  });

  test('selects the CSS where the browser does not copy', async ({ page }) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }));
    await button(page, 'Copy the CSS').click();
    await expect(page.getByRole('status').filter({ hasText: 'copy it from there' })).toBeVisible();
    await expect(css(page)).toBeFocused();
    expect(await css(page).evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBe((await css(page).inputValue()).length);
  });

  test('undoes step by step, a drag as one, and a reset too', async ({ page }) => {
    await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
    const slider = field(page, 'Radius in pixels');
    await slider.focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
    await expect(field(page, 'Radius')).toHaveValue('7px');
    await field(page, 'Accent').fill('#000000');
    await page.keyboard.press('Tab');
    await button(page, 'Reset').click();
    await expect(css(page)).toHaveValue('/* Every token keeps its default. */\n');
    await button(page, 'Undo').click();
    await expect(page.getByRole('status').filter({ hasText: 'Undone: the reset.' })).toBeVisible();
    await expect(field(page, 'Accent')).toHaveValue('#000000');
    await button(page, 'Undo').click();
    await expect(page.getByRole('status').filter({ hasText: 'Undone: Accent.' })).toBeVisible();
    await expect(field(page, 'Accent')).toHaveValue('#1d4f91');
    await expect(field(page, 'Radius')).toHaveValue('7px');
    await page.reload();
    await expect(css(page)).toHaveValue('/* Every token keeps its default. */\n');
  });

  test('shows problems, receipts and saved choices without sending anything', async ({ page }) => {
    await button(page, 'Send objection').click();
    await expect(page.getByRole('group', { name: 'There is a problem' })).toBeFocused();
    await page.locator('clarion-request-form').first().getByLabel('Email address').fill('ada@example.com');
    await button(page, 'Send objection').click();
    await expect(page.getByText('7K3M-Q9TX-4BZA').first()).toBeVisible();
    await page.getByRole('button', { name: 'Stop all marketing' }).click();
    await expect(page.locator('clarion-unsubscribe').getByRole('button', { name: 'Undo' })).toBeVisible();
    await button(page, 'Save my choices').click();
    await expect(page.getByRole('heading', { name: /saved/i })).toBeFocused();
    await button(page, 'Send enquiry').click();
    await expect(page.getByRole('alert').filter({ hasText: 'Confirm that you have read' })).toBeVisible();
  });
});
