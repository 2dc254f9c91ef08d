import { globSync } from 'node:fs';
import { expect, test } from './demo.ts';
import { looksRight } from './looks.ts';

const SITES = ['ccm', 'ccit', 'ccs', 'systemsxchange', 'commswarehouse'];
const PAGES = ['/', '/theming/', ...SITES.flatMap((site) => [`/${site}/`, `/${site}/privacy/`, `/${site}/enquiry/`]), '/ccm/unsubscribe/', '/ccm/preferences/', '/ccm/erasure-or-objection/', '/ccm/request/', '/crm/', '/crm/add', '/crm/import'];
const WIDTHS = [320, 1280];

test('search engines may list a page, and no link of an email that leads to it', async ({ request }) => {
  for (const [page, token] of [['unsubscribe', 't'], ['preferences', 't'], ['request', 'r']]) {
    expect((await request.get(`/ccm/${page}/`)).headers()).not.toHaveProperty('x-robots-tag');
    expect((await request.get(`/ccm/${page}/?${token}=x`)).headers()).toHaveProperty('x-robots-tag', 'noindex');
  }
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of WIDTHS) {
    test.describe(`in ${scheme}, ${width} px wide`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height: 900 } });
      for (const path of PAGES) {
        test(`${path} has no violation of accessibility and does not scroll sideways`, async ({ page }) => {
          await page.goto(path);
          if (path.endsWith('/privacy/')) {
            const objection = page.getByRole('heading', { name: /right to object/i }).first();
            await objection.scrollIntoViewIfNeeded();
            await expect(page.getByRole('button', { name: 'Send objection' })).toBeVisible();
          }
          await looksRight(page);
        });
      }
    });
  }
}

test('every page of a site is served under the strictest policy, and the pages of the other rooms under one that allows them still less', async ({ request, demo }) => {
  const policyOf = async (path: string): Promise<string[]> => (await request.get(path)).headers()['content-security-policy']?.split('; ') ?? [];
  const files = globSync('**/index.html', { cwd: new URL('../../demo/sites/', import.meta.url) });
  for (const path of files.map((file) => `/${file.replace('index.html', '')}`)) {
    expect(await policyOf(path), path).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      `connect-src 'self' ${demo.backend}`,
      `form-action 'self' ${demo.backend}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types clarion-privacy clarion-privacy-centre',
    ]);
  }
  expect(files.length).toBeGreaterThan(20);
  for (const path of ['/crm/', '/inbox/', '/campaigns/', `${demo.backend}/receipt`]) {
    const policy = await policyOf(path);
    expect(policy, path).toEqual(expect.arrayContaining(["default-src 'none'", "style-src 'self'", "base-uri 'none'"]));
    if (policy.some((directive) => directive.startsWith('script-src'))) expect(policy, path).toEqual(expect.arrayContaining(["script-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"]));
  }
});

test('what a policy forbids is noticed, in every engine @every-engine', async ({ page, violations, browserName }) => {
  await page.goto('/ccm/');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  // Chromium prints it by itself as well.
  await expect.poll(() => violations.length).toBe(browserName === 'chromium' ? 2 : 1);
  expect(violations.join()).toMatch(/style-src(-attr)? forbids inline/);
  violations.length = 0;
});
