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
          const violations: string[] = [];
          page.on('console', (message) => {
            if (/Content Security Policy|Trusted/i.test(message.text())) violations.push(message.text());
          });
          await page.goto(path);
          if (path.endsWith('/privacy/')) {
            const objection = page.getByRole('heading', { name: /right to object/i }).first();
            await objection.scrollIntoViewIfNeeded();
            await expect(page.getByRole('button', { name: 'Send objection' })).toBeVisible();
          }
          await looksRight(page);
          expect(violations).toEqual([]);
        });
      }
    });
  }
}
