import type { ClarionRequestForm } from './request-form.ts';

/**
 * Remembers where a person is in a plain form, while it is still on the page, and puts them there again in the form that
 * takes its place: into the same field, at the same letter, as far from the top of the window.
 */
export function goOnFrom(control: HTMLInputElement): (form: ClarionRequestForm) => Promise<void> {
  const { name, value, selectionStart: start, selectionEnd: end } = control;
  const hasFocus = control.matches(':focus');
  const { top } = control.getBoundingClientRect();
  return async (form) => {
    form.revealed.add(name);
    form.requestUpdate();
    await form.updateComplete;
    const find = (selector: string): HTMLInputElement | null => form.renderRoot.querySelector(selector);
    // Where none of the boxes shows, their question; for a button, the form's own.
    const own = find(`[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`) ?? find(`#${CSS.escape(name || 'send')}`) ?? find('#form');
    if (!own) return;
    if (hasFocus) own.focus({ preventScroll: true });
    // Of what is selected in an email field, browsers tell nothing.
    if (hasFocus && start !== null && own.selectionStart !== null) own.setSelectionRange(start, end);
    scrollBy({ top: own.getBoundingClientRect().top - top, behavior: 'instant' });
  };
}
