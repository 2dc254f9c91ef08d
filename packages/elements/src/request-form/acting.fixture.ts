import { nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ClarionRequestForm } from './request-form.ts';
import { definitions } from './rights/definitions.ts';
import type { Step } from './examples.ts';
import { waitUntil } from '../patience.fixture.ts';

/** What tests do as a person would: find by words, press, type. */
const root = (form: ClarionRequestForm): ShadowRoot => form.shadowRoot!;
const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The button, link or choice that begins with these words. */
export function named(form: ClarionRequestForm, words: string): HTMLElement {
  const found = [...root(form).querySelectorAll<HTMLElement>('button, a, label')].find(
    (element) => wordsOf(element).startsWith(words) && element.getClientRects().length > 0,
  );
  if (!found) throw new Error(`Nothing on the page is called “${words}”. There is: ${wordsOf(root(form).firstElementChild!)}`);
  return found;
}

/** Whether anything visible begins with these words. */
export function has(form: ClarionRequestForm, words: string): boolean {
  try {
    return Boolean(named(form, words));
  } catch {
    return false;
  }
}

/** The input of that id. */
export function input(form: ClarionRequestForm, id: string): HTMLInputElement {
  const found = root(form).querySelector<HTMLInputElement>(`input#${id}, textarea#${id}`);
  if (!found) throw new Error(`There is no field “${id}”.`);
  return found;
}

/** What the status line says. */
export const status = (form: ClarionRequestForm): string => wordsOf(root(form).querySelector('.progress [role=status]')!);

/** Waits until the status line says this. */
export const says = (form: ClarionRequestForm, words: string): Promise<void> =>
  waitUntil(() => status(form).includes(words), `The status line does not say “${words}”`);

/** Waits until what has that id has the focus. */
export const focusReaches = (form: ClarionRequestForm, id: string): Promise<void> =>
  waitUntil(() => root(form).activeElement?.id === id, `The focus does not reach “${id}”`);

/** All visible text. */
export const text = (form: ClarionRequestForm): string => wordsOf(root(form).firstElementChild!);

/** A real click with the mouse. */
export async function click(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = await atRest(element);
  await sendMouse({ type: 'click', position: [Math.round(x + Math.min(width, 40) / 2), Math.round(y + height / 2)] });
}

/** Where the element is, once it has stood there for a few frames: what comes late moves what is below it. */
async function atRest(element: HTMLElement): Promise<DOMRect> {
  let place = element.getBoundingClientRect();
  for (let still = 0; still < 5; still += 1) {
    await nextFrame();
    const now = element.getBoundingClientRect();
    const isInView = now.top >= 0 && now.bottom <= window.innerHeight;
    if (!isInView) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (!isInView || now.x !== place.x || now.y !== place.y) still = 0;
    place = now;
  }
  return place;
}

export async function press(form: ClarionRequestForm, words: string): Promise<void> {
  await click(named(form, words));
  await settled(form);
}

export async function type(form: ClarionRequestForm, id: string, typed: string): Promise<void> {
  await waitUntil(() => root(form).querySelector(`#${id}`), `There is no field “${id}”`);
  input(form, id).focus();
  for (const keys of withoutRepeats(typed)) await sendKeys({ type: keys });
  await settled(form);
}

/** WebKit's driver holds all keys of one call down at once, and so loses those that come twice. */
function withoutRepeats(typed: string): string[] {
  const runs: string[] = [''];
  for (const key of typed) {
    if (runs.at(-1)?.includes(key)) runs.push('');
    runs[runs.length - 1] += key;
  }
  return runs;
}

export async function act(form: ClarionRequestForm, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await ('press' in step ? press(form, step.press) : type(form, step.into, step.type));
}

/** Waits until the first questions of a form are there, and the other ways beside them. */
export const shown = async (form: ClarionRequestForm): Promise<void> => {
  await waitUntil(() => root(form).querySelector('form, [part=ready]') && root(form).querySelector('aside'), 'The form does not come');
};

/** Waits until the chunk that serves the form is there, and whatever it answered is rendered. */
export async function settled(form: ClarionRequestForm): Promise<void> {
  await import('./conduct/conduct.ts');
  await definitions[form.right]?.().then(({ definition }) => definition(form).later());
  await nextFrame();
  await form.updateComplete;
}
