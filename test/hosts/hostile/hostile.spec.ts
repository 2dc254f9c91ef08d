import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { catalogue } from '../../../packages/elements/src/languages/ar/arabic.ts';
import { englishWords } from '../../../packages/elements/src/languages/english-words.fixture.ts';
import { expect, test } from '../page.ts';
import { recordedFor } from '../recorded.ts';
import { faultsOf, focusIsSeen } from './geometry.ts';
import { HOSTILE_PAGES, slug, type HostilePage } from './pages.ts';

/** A second copy of the script is refused the policy of the first, which the browser says by itself. */
const isExpected = (page: HostilePage, complaint: string): boolean => page.name === 'the script loaded twice' && /createPolicy|trusted-types/.test(complaint);

for (const width of [320, 1280]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const hostile of HOSTILE_PAGES.filter(({ isWide }) => isWide || width === 320)) {
      const { name, frame, covered = 0, isArabic, isEveryEngine } = hostile;
      const engines = isEveryEngine && width === 320 ? ' @every-engine' : '';
      const { acknowledgement: control, conduct, details, form, noticeInPlace, objection, privacy } = isArabic ? catalogue.words : englishWords;
      const shown = frame ?? width;

      test(`on ${name}, people acknowledge, complain and object as anywhere else${engines}`, async ({ page, browserName, hosts, complaints }) => {
        const person = `${slug(name)}-${width}-${test.info().project.name}@example.com`;
        const place: Page | FrameLocator = frame ? page.frameLocator('iframe') : page;
        const acknowledgement = place.locator('clarion-acknowledgement');
        const complaint = place.locator('clarion-request-form[right=complaint]');
        const centre = place.locator('clarion-privacy');
        const looksRight = async (element: Locator, picture: string): Promise<void> => {
          expect.soft(await faultsOf(element, shown), picture).toEqual([]);
          // Elsewhere a style of Playwright's own would go into the page for it, which forbids that.
          if (browserName === 'chromium') await page.screenshot({ path: test.info().outputPath(`${picture}.png`) });
        };
        const showsFocus = (element: Locator): Promise<void> => expect.poll(() => focusIsSeen(element, covered)).toBe(true);
        await page.goto(`/hostile/${slug(name)}`);
        if (hostile.says) await expect(page.getByText(hostile.says)).toBeVisible();

        // The control in a form of the page's own, and the notice above the page.
        await place.getByRole('textbox', { name: 'Your address' }).fill(person);
        await acknowledgement.getByRole('button', { name: control.open }).click();
        const dialog = acknowledgement.getByRole('dialog', { name: noticeInPlace.label });
        await expect(dialog).toBeVisible();
        const { x, y, width: wide, height: high } = (await dialog.boundingBox())!;
        await looksRight(acknowledgement, 'dialog');
        // A click reaches it only where nothing lies above it.
        await acknowledgement.getByRole('button', { name: noticeInPlace.close, exact: true }).click();
        await expect(dialog).toBeHidden();
        if (!frame) expect([x >= 0, y >= 0, x + wide <= width, y + high <= 900]).toEqual([true, true, true, true]);
        await looksRight(acknowledgement, 'control');

        // A form: what is wrong takes the focus, in sight.
        const problem = complaint.getByRole('group', { name: conduct.problem });
        await complaint.getByRole('button', { name: form.next }).click();
        await expect(problem).toBeFocused();
        await showsFocus(complaint);
        await looksRight(complaint, 'complaint');
        await problem.getByRole('link').first().click();
        await showsFocus(complaint);

        // The centre: an objection, from the notice to its receipt.
        await centre.getByRole('heading', { name: 'Your right to object', exact: true }).scrollIntoViewIfNeeded();
        // In a narrow column the block's text is longer than a window: the form comes when a reader comes near, perhaps in the middle of the scroll.
        const email = centre.getByLabel(details.label.email);
        await expect(() => centre.getByText(privacy.loading).or(email).first().scrollIntoViewIfNeeded({ timeout: 2_000 })).toPass();
        await email.fill(person);
        await looksRight(centre, 'centre');
        await centre.getByRole('button', { name: objection.send }).click();
        await expect(centre.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/).first()).toBeVisible();
        await showsFocus(centre);
        await looksRight(centre, 'receipt');

        // In the window that most is looked at in: it takes longest.
        if (!hostile.isWide || width > 320) {
          const { violations } = await new AxeBuilder({ page }).include(frame ? ['iframe', 'main'] : 'main').disableRules('region').analyze();
          expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        }

        await acknowledgement.getByRole('checkbox', { name: control.read }).check();
        await place.getByRole('button', { name: 'Send enquiry' }).click();
        await expect(place.getByText('Thank you. We have your enquiry.')).toBeVisible();
        await expect.poll(() => recordedFor(hosts.data, person)).toMatchObject({ heldFor: ['email', 'phone', 'post'], acknowledgements: [expect.stringContaining('acknowledged')] });
        expect(complaints.filter((each) => !isExpected(hostile, each))).toEqual([]);
      });
    }
  });
}
