import type { ClarionRequestForm } from '../request-form/request-form.ts';

/**
 * The form keeps the height of its place until it is drawn: whoever has gone on would see the text jump twice. What is in sight below
 * it would jump too: there the form keeps it.
 * Where the browser has seen to it, nothing scrolls: that would end a scrolling under way, such as a return to the reader's place.
 */
export async function settle(form: ClarionRequestForm): Promise<void> {
  await form.updateComplete;
  await form.coming;
  await form.updateComplete;
  const { bottom } = form.getBoundingClientRect();
  form.classList.remove('form');
  const moved = Math.trunc(form.getBoundingClientRect().bottom - bottom);
  if (bottom >= 0 && bottom + moved < innerHeight) form.classList.add('form');
  else if (bottom < 0 && moved) scrollBy({ top: moved, behavior: 'instant' });
}
