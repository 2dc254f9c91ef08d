import type { Page } from '@playwright/test';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { LANGUAGES } from '../../packages/elements/src/languages/languages.ts';
import { STATES } from './stage/states.ts';
import { expect, open, test } from './stage/stage-test.ts';
import type * as Geometry from './stage/geometry.ts';

type Look = 'misfits' | 'moving' | 'edgeless';

const look = (page: Page, name: Look): Promise<string[]> => page.evaluate((each) => window.looks[each](), name);

/** Nothing stands out, is cut or lies over something else. */
const fits = async (page: Page, when: string): Promise<void> => expect.soft(await look(page, 'misfits'), when).toEqual([]);

/** What follows a language comes by files of its own, a moment later: asked often, as many wait for it. */
const soon = <T>(ask: () => Promise<T>, message: string) => expect.poll(ask, { message, intervals: [20] });

/** WCAG 1.4.12, in every shadow root. */
const spaced = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
    document.adoptedStyleSheets = [sheet];
    for (const { shadowRoot } of window.looks.elements()) if (shadowRoot) shadowRoot.adoptedStyleSheets.push(sheet);
  });

/** Presses Tab until the focus leaves the page or is where it was, and tells what a person does not see of it. */
async function walk(page: Page, most: number): Promise<string[]> {
  const met: Geometry.Focus[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => window.looks.focus());
    // Past the end of the page it begins anew.
    if (focus && !focus.isNew) break;
    if (focus) met.push(focus);
  }
  expect.soft(met.length > 0, 'The focus reaches controls, where there are any').toBe(await page.evaluate(() => window.looks.hasControls()));
  return met.flatMap(({ name, isInView, isOnTop, isRinged }) => [
    ...(isInView ? [] : [`${name} is out of sight`]),
    ...(isInView && !isOnTop ? [`${name} is covered`] : []),
    ...(isRinged ? [] : [`${name} has no ring`]),
  ]);
}

/** What is on looks other than what is off. */
async function tellsOnFromOff(page: Page): Promise<void> {
  const marks = await page.evaluate(() => window.looks.marks());
  const looks = (kind: string, isOn: string): string[] => marks.filter(([own, on]) => own === kind && on === isOn).map(([, , painted = '']) => painted);
  for (const [kind = ''] of marks) {
    const off = looks(kind, 'false');
    expect.soft(looks(kind, 'true').filter((painted) => off.includes(painted)), `forced colours: ${kind}, on and off`).toEqual([]);
  }
}

/** Names, addresses and what was typed or came from the backend: the same in every language. A mail address may break before its sign, and is read in parts. */
const names = [...figures.companies.map(({ name }) => name), figures.contact.team, figures.organisation.name, figures.contact.email, ...figures.contact.email.split('@'), figures.contact.phone, ...figures.contact.post];
const SAME = new RegExp(
  `^(?:[\\s,.:()·]*(?:${names.map((text) => text.replaceAll(/[.()+]/g, '\\$&')).join('|')}))+[\\s,.:()·]*$|^\\S+@\\S+$|^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}$|^(?:You called|We sent it\\.|There is a lot of it\\.|Send|Email address|Emails?|E-?Mail|Error:|[Pp]ost|Code|Version .*|Telephone|Name|Message|Option|Contact|Source)$`,
);

/** What is read on the page, on request without what is marked as English. */
const words = (page: Page, isForeign: boolean): Promise<string[]> => page.evaluate((without) => window.looks.words(without), isForeign);

async function speak(page: Page, tag: string, language: string): Promise<void> {
  await page.evaluate((lang) => (document.documentElement.lang = lang), language);
  await soon(() => page.evaluate(() => window.looks.spoken()), `${tag} speaks ${language}`).not.toContainEqual(expect.not.stringMatching(new RegExp(`^(?:${language})?$`)));
}

async function speaksEveryLanguage(page: Page, tag: string): Promise<void> {
  const english = await words(page, false);
  expect(english.length).toBeGreaterThan(3);
  for (const language of LANGUAGES) {
    await speak(page, tag, language);
    await soon(async () => (await words(page, true)).filter((text) => english.includes(text) && !SAME.test(text)), `${language}: left in English`).toEqual([]);
    await fits(page, language);
  }
  await speak(page, tag, 'en-GB');
  await soon(async () => (await words(page, false)).filter((text) => !english.includes(text)), 'back in English').toEqual([]);
}

for (const [name, { tag }] of STATES) {
  test(`${name}, fits 320 px and 400 % in every language, spaced text, forced colours and a keyboard, and moves nothing`, async ({ page }) => {
    // 1,280 by 1,024 pixels at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, name);
    await fits(page, '320 px');
    await speaksEveryLanguage(page, tag);
    expect.soft(await look(page, 'moving'), 'less motion').toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect.soft(await look(page, 'edgeless'), 'forced colours: edges').toEqual([]);
    await tellsOnFromOff(page);
    expect.soft(await walk(page, 25), 'the focus, in forced colours').toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    await spaced(page);
    await fits(page, 'spaced text');
  });
}
