import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { buildRelease } from '../../packages/elements/build/release.ts';
import { CENTRE_POLICY, POLICY_NAME } from '../../packages/elements/build/policy-name.ts';

const POLICY = `default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types ${POLICY_NAME} ${CENTRE_POLICY}`;

const page = (elements: string, files: readonly string[] = ['clarion']): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>All elements</title>${files.map((file) => `<script type="module" src="/${file}.js"></script>`).join('')}</head>
<body><clarion-settings endpoint="/" company="ccs">${elements}</clarion-settings></body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  '/': page(`
<form><clarion-acknowledgement></clarion-acknowledgement></form>
<clarion-request-form right="access"></clarion-request-form>
<clarion-request-status></clarion-request-status>
<clarion-erasure-or-objection></clarion-erasure-or-objection>
<clarion-unsubscribe></clarion-unsubscribe>
<clarion-preferences></clarion-preferences>
<clarion-privacy></clarion-privacy>`),
  '/choices/': page('<clarion-preferences><p>Static choices</p></clarion-preferences>'),
  '/beside/': page('<clarion-request-form right="access"></clarion-request-form><clarion-privacy></clarion-privacy>', [
    'clarion-privacy',
    'clarion-settings',
    'clarion-request-form',
  ]),
  '/stop/': page('<clarion-unsubscribe><p>Static choices</p></clarion-unsubscribe>'),
  '/where/': page('<clarion-request-status></clarion-request-status>'),
};

const PREFERENCES = {
  email: 'ada@example.com',
  everything: false,
  stopped: [],
  lists: [],
  tracking: { opens: 'deny', clicks: 'deny' },
  history: [],
};

let server: Server;
let origin: string;

/** Serves the page, the files of the release, and one person's preferences. */
test.beforeAll(async () => {
  const { files } = await buildRelease();
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const code = files.get(pathname.slice(1));
    const body = code ?? PAGES[pathname] ?? (pathname === '/v1/preferences' ? JSON.stringify(PREFERENCES) : undefined);
    const type = code ? 'text/javascript' : PAGES[pathname] ? 'text/html' : 'application/json';
    response.writeHead(body ? 200 : 404, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => server.close());

test('a page with all elements loads one file before anything shows, and the rest from the chunks', async ({ page }) => {
  const files: string[] = [];
  const violations: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  page.on('console', (message) => {
    if (/Content[ -]Security[ -]Policy/.test(message.text())) violations.push(message.text());
  });
  await page.goto(`${origin}/`);
  await expect(page.getByRole('checkbox', { name: 'I have read how my details are used' })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Ask for your data' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show my request' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Email me a link' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How to reach us' })).toBeVisible();
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts[0]).toBe('/clarion.js');
  expect(scripts.slice(1).filter((file) => !file.startsWith('/chunks/'))).toEqual([]);
  expect(violations).toEqual([]);
});

for (const { tag, path, file, button } of [
  { tag: 'clarion-preferences', path: '/choices/', file: 'choosing', button: 'Save my choices' },
  { tag: 'clarion-unsubscribe', path: '/stop/', file: 'offer', button: 'Stop all marketing from the group' },
]) {
  test(`what <${tag}> offers whoever a link names comes beside the answer; where it does not, the page says so, and the press of a button brings it`, async ({ page }) => {
    const element = page.locator(tag);
    await page.route(`**/chunks/${file}-*.js`, (route) => route.abort());
    await page.goto(`${origin}${path}?t=token`);
    await expect(element.getByText('This page did not load whole.')).toBeVisible();
    await expect(element.getByText('Static choices')).toBeVisible();
    await page.unroute(`**/chunks/${file}-*.js`);
    await element.getByRole('button', { name: 'Try again' }).click();
    await expect(element.getByRole('button', { name: button })).toBeVisible();
    await expect(element.getByText('Static choices')).toBeHidden();
  });
}

test('what reads the fields for a request comes with their first touch; where it does not, the page says so, and the next press brings it', async ({ page }) => {
  const element = page.locator('clarion-request-status');
  const show = element.getByRole('button', { name: 'Show my request' });
  await page.route('**/chunks/inquiry-*.js', (route) => route.abort());
  await page.goto(`${origin}/where/`);
  await element.getByLabel('Reference').fill('AAAA-BBBB-CCCC');
  await show.click();
  await expect(element.getByText('We could not reach the server.')).toBeFocused();
  await expect(element.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await page.unroute('**/chunks/inquiry-*.js');
  await show.click();
  await element.getByRole('group', { name: 'There is a problem' }).getByRole('link', { name: 'Enter the code' }).click();
  await expect(element.getByLabel('Code')).toBeFocused();
  await expect(element.getByLabel('Code')).toHaveAccessibleDescription(/Enter the code$/);
  await expect(element.getByLabel('Reference')).toHaveValue('AAAA-BBBB-CCCC');
  await element.getByLabel('Code').fill('a-code');
  await show.click();
  await expect(element.getByText('No request answers to this reference and code.')).toBeFocused();
});

test('a link to a request whose part does not come says so, and a press tries again', async ({ page }) => {
  const element = page.locator('clarion-request-status');
  await page.route('**/chunks/inquiry-*.js', (route) => route.abort());
  await page.goto(`${origin}/where/?t=a-code&r=AAAA-BBBB-CCCC`);
  await expect(element.getByText('We could not reach the server.')).toBeVisible();
  await page.unroute('**/chunks/inquiry-*.js');
  await element.getByRole('button', { name: 'Try again' }).click();
  await expect(element.getByText('No request answers to this reference and code.')).toBeFocused();
});

test('the privacy centre works beside entries of other elements, whose files share nothing with its own', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(`${origin}/beside/`);
  const centre = page.locator('clarion-privacy');
  await expect(page.getByRole('form', { name: 'Ask for your data' })).toBeVisible();
  await expect(centre.getByRole('heading', { name: 'How to reach us' })).toBeVisible();
  await centre.getByRole('button', { name: 'Ask for erasure', exact: true }).click();
  await expect(centre.getByRole('form', { name: 'Ask for erasure' })).toBeVisible();
  // The settings around reach what either file made.
  expect(await page.evaluate(() => ['clarion-privacy', 'clarion-request-form'].map((tag) => (document.querySelector(tag) as unknown as { settings: { company: string } }).settings.company))).toEqual(['ccs', 'ccs']);
  expect(problems).toEqual([]);
});
