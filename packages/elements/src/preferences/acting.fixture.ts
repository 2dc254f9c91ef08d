import { nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { click } from '../request-form/acting.fixture.ts';
import type { Step } from '../request-form/examples.ts';
import type { LinkElement } from './link-element.ts';
import { waitUntil } from '../patience.fixture.ts';
// What a link of no use makes come is fetched before the tests begin: for the first time, a busy machine takes longer over it than anybody waits.
import '../request-form/conduct/conduct.ts';
import '../request-form/other-ways.ts';
import '../request-form/rights/objection.ts';
import '../request-form/rights/objection-later.ts';
import './trouble.ts';

/** What tests do as a person would, in an element and in those inside it: find by words, press, type. */
const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const seen = (element: Element): boolean => element.getClientRects().length > 0;

function within<Found extends Element>(root: ParentNode, selector: string): Found[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within<Found>(shadowRoot, selector) : []));
  return [...root.querySelectorAll<Found>(selector), ...inner];
}

const find = (element: LinkElement, words: string): HTMLElement | undefined =>
  within<HTMLElement>(element.shadowRoot!, 'button, a, label, summary').find(
    (candidate) => wordsOf(candidate).startsWith(words) && seen(candidate),
  );

/** Whether anything in sight that can be pressed begins with these words. */
export const has = (element: LinkElement, words: string): boolean => Boolean(find(element, words));

/** The button, link, box or disclosure that begins with these words, once it is there. */
export async function named(element: LinkElement, words: string): Promise<HTMLElement> {
  await waitUntil(() => has(element, words), `Nothing in sight is called “${words}”. There is: ${text(element)}`);
  return find(element, words)!;
}

/** The box of that label. */
export const box = async (element: LinkElement, words: string): Promise<HTMLInputElement> =>
  (await named(element, words)).querySelector('input')!;

/** All words in sight, of the elements inside too. */
export const text = (element: LinkElement): string =>
  [element.shadowRoot!, ...within(element.shadowRoot!, '*').flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    .flatMap((root) => [...root.children].filter(seen))
    .map((child) => (child as HTMLElement).innerText.replace(/\s+/g, ' '))
    .join(' ');

/** Waits until these words are in sight. */
export const says = (element: LinkElement, words: string): Promise<void> =>
  waitUntil(() => text(element).includes(words), `It does not say “${words}”. It says: ${text(element)}`);

/** What the status line says. */
export const status = (element: LinkElement): string =>
  wordsOf(element.shadowRoot!.querySelector('[lang] > [role=status]')!);

/** Waits until what has that id has the focus. */
export const focusReaches = (element: LinkElement, id: string): Promise<void> =>
  waitUntil(() => element.shadowRoot!.activeElement?.id === id, `The focus does not reach “${id}”`);

/** A real press with the mouse. */
export async function press(element: LinkElement, words: string): Promise<void> {
  await click(await named(element, words));
  await rendered(element);
}

/** Real keys. */
export async function type(element: LinkElement, id: string, typed: string): Promise<void> {
  element.shadowRoot!.querySelector<HTMLInputElement>(`input#${id}`)!.focus();
  // WebKit's driver holds all keys of one call down at once, and so loses those that come twice.
  for (const key of typed) await sendKeys({ type: key });
  await rendered(element);
}

export async function act(element: LinkElement, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if ('press' in step) await press(element, step.press);
    else {
      await waitUntil(() => element.shadowRoot!.querySelector(`input#${step.into}`));
      await type(element, step.into, step.type);
    }
  }
}

/** Waits until whatever was answered is rendered. */
export async function rendered(element: LinkElement): Promise<void> {
  await nextFrame();
  await element.updateComplete;
  await nextFrame();
}
