const PASSAGE = 'p, li, dt, dd, td, th, summary';
const words = (element: Element | null): string => (element?.textContent ?? '').replace(/\s/g, '');

/**
 * Gives the focus back to whoever had it in the static notice: on the same link, on what opens the same form, or else on
 * the heading above it, in sight where it was (`from` the top of the window). Not to somebody who has gone elsewhere since.
 */
export function keepFocus(held: Element, from: number, host: Element, root: ParentNode): void {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  if (activeElement && activeElement !== document.body && !host.contains(activeElement)) return;
  const same = sameLink(held, root) ?? sameOpener(held, root) ?? headingAbove(held, root);
  if (!same) return;
  same.focus({ preventScroll: true });
  if (from < 0 || from >= innerHeight) return;
  const { top, bottom } = same.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - from, behavior: 'instant' });
  // What is larger than it was may end below the window.
  same.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** A link of the contents is another than one of the text, though both lead to one section. */
function sameLink(held: Element, root: ParentNode): HTMLElement | undefined {
  const href = held.getAttribute('href');
  const links = [...root.querySelectorAll<HTMLElement>('a')].filter((link) => link.getAttribute('href') === href && !link.matches('.link, nav *') && link.checkVisibility());
  return links.find((link) => words(link.closest(PASSAGE)) === words(held.closest(PASSAGE))) ?? links[0];
}

function sameOpener(held: Element, root: ParentNode): HTMLElement | null {
  const id = held.id || held.closest('details')?.id;
  return id ? root.querySelector<HTMLElement>(`#${CSS.escape(id)} > button`) : null;
}

function headingAbove(held: Element, root: ParentNode): HTMLElement | null {
  const id = held.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby');
  return root.querySelector<HTMLElement>(id ? `#${CSS.escape(id)}` : '[part=objection] h3');
}
