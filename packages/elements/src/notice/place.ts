import { hasReturned } from './first-view.ts';

// What both the static notice and the element make of a text.
const PASSAGES = 'h2,h3,h4,p,li,dt,dd,tr';

const passages = (root: ParentNode): Element[] => [...root.querySelectorAll(PASSAGES)];
const edges = (element: Element): DOMRect => element.getBoundingClientRect();
const words = (element: Element): string => (element.textContent ?? '').replace(/\s/g, '');

/**
 * Remembers which passage of what an element takes the place of starts first in the window, or its
 * end where that is in view, and gives back what scrolls there again once its own text stands, and puts the focus back.
 * Undefined for a reader who has scrolled past nothing of it and has the focus on nothing of it.
 */
export function holdPlace(host: Element): ((root: ParentNode) => void) | undefined {
  const { top, bottom } = edges(host);
  const held = host.querySelector(':focus');
  const at = held && edges(held).top;
  // Where nothing of the text has been scrolled past, nothing can jump.
  // A passage that only ends in view may end elsewhere in another type.
  // Whoever the browser puts back is where they left the element, whatever passage of the static text stands there.
  const seen = top < 0 && !hasReturned() && passages(host).find((one) => edges(one).top >= 0);
  if (!seen && !held) return undefined;
  const [text, from] = seen ? [words(seen), edges(seen).top] : [];
  return (root) => {
    // The last: contents and summary name a section before it comes.
    const same = seen && passages(root).findLast((one) => words(one) === text);
    const moved = seen && bottom < innerHeight ? edges(host).bottom - bottom : same && edges(same).top - from!;
    if (moved) scrollBy({ top: moved, behavior: 'instant' });
    if (held) void import('./keep-focus.ts').then(({ keepFocus }) => keepFocus(held, at!, host, root), () => 0);
  };
}
