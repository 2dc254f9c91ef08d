import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { buildRelease, integrityOf, SINGLE_FILE } from '../../packages/elements/build/release.ts';
import { POLICY_NAME } from '../../packages/elements/build/policy-name.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${POLICY_NAME}`,
].join('; ');

/** Every element on one page, with the value of `integrity` that the release has for the one file. */
const page = (integrity: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>One file</title>
<script type="module" src="/${SINGLE_FILE}" integrity="${integrity}" crossorigin="anonymous"></script></head>
<body><clarion-privacy><p>Static notice</p></clarion-privacy>
<form><clarion-acknowledgement company="ccs"></clarion-acknowledgement></form>
<clarion-request-status lang="cy"></clarion-request-status></body></html>`;

let server: Server;
let origin: string;
let violations: string[];

/** Serves the file as it was built, or with one byte of it changed. */
test.beforeAll(async () => {
  const code = (await buildRelease()).files.get(SINGLE_FILE)!;
  const changed = code.replace('Contents', 'contents');
  expect(changed).not.toBe(code);
  server = createServer((request, response) => {
    const isFile = request.url === `/${SINGLE_FILE}`;
    const isChanged = request.headers.referer?.endsWith('/changed') ?? false;
    response.writeHead(200, { 'content-type': `text/${isFile ? 'javascript' : 'html'}; charset=utf-8`, 'content-security-policy': POLICY, 'cache-control': 'no-store' });
    response.end(isFile ? (isChanged ? changed : code) : page(integrityOf(code)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => server.close());

test.beforeEach(({ page }) => {
  violations = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Content-Security-Policy/.test(message.text())) violations.push(message.text());
  });
});

test('all elements in one file run under its value of integrity and the strict policy, with what comes later and another language', async ({ page }) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await page.goto(`${origin}/`);
  await expect(page.getByRole('heading', { name: 'How to reach us' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'I have read how my details are used' })).toBeVisible();
  await expect(page.getByText('Rhowch eich cyfeirnod')).toBeVisible();
  await page.getByRole('button', { name: 'Find a word' }).click();
  await expect(page.getByRole('searchbox', { name: 'Word or words to find' })).toBeFocused();
  expect(files.filter((file) => file !== '/' && file !== '/favicon.ico')).toEqual([`/${SINGLE_FILE}`]);
  expect(violations).toEqual([]);
});

test('a file with one byte changed is refused, and the page keeps what stands between its tags', async ({ page }) => {
  await page.goto(`${origin}/changed`);
  await expect(page.getByText('Static notice')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How to reach us' })).toHaveCount(0);
  expect(await page.evaluate(() => customElements.get('clarion-privacy'))).toBe(undefined);
});
