import type { Right } from '@clarion-privacy/notice';
import type { ClarionNotice } from '../notice/notice.ts';
import { holdPlace } from '../notice/place.ts';
import type { ClarionRequestForm } from '../request-form/request-form.ts';
import { goOnFrom } from '../request-form/going-on.ts';
import type { ClarionPrivacy } from './privacy.ts';

/**
 * For whoever is at work in the plain form: it stays until the element's own form is drawn, so that no keystroke falls
 * between the two. Then the centre takes its place, with the person where they were.
 */
export async function carry(centre: ClarionPrivacy): Promise<void> {
  const notice = centre.renderRoot.querySelector('clarion-notice')!;
  if (!notice.shown) await new Promise((shown) => centre.addEventListener('clarion-notice-shown', shown, { once: true }));
  const form = await formLike(centre.begun, centre, notice);
  await form?.coming;
  await form?.updateComplete;
  // Should it not come, the plain form still posts.
  if (!form?.renderRoot.querySelector('form')) return;
  const control = centre.querySelector<HTMLInputElement>('form :focus') ?? centre.begun;
  const top = control?.getBoundingClientRect().top ?? -1;
  const goOn = control && (control.matches(':focus') || (top >= 0 && top < innerHeight)) && goOnFrom(control);
  const putBack = holdPlace(centre);
  centre.held = false;
  await centre.updateComplete;
  if (goOn) await goOn(form);
  else putBack?.(notice.renderRoot);
}

/** The element's own form for the right that the plain one is for. */
async function formLike(begun: HTMLInputElement | null, centre: ClarionPrivacy, notice: ClarionNotice): Promise<ClarionRequestForm | null> {
  const right = (new FormData(begun?.form ?? undefined).get('right') ?? 'objection') as Right;
  if (right === 'objection') {
    await centre.bring();
    await centre.updateComplete;
    return centre.renderRoot.querySelector('clarion-request-form');
  }
  const heading = notice.renderRoot.querySelector(`#ask-${CSS.escape(right)}`);
  if (heading) await centre.press({ target: heading, type: 'beforematch' });
  return notice.renderRoot.querySelector<ClarionRequestForm>(`clarion-request-form#${CSS.escape(right)}`);
}
