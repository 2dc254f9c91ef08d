// What both the static notice and the element make of a text.
const PASSAGES = 'h1,h2,h3,h4,h5,h6,p,li,dt,dd,tr';

const passages = (root: ParentNode): Element[] => [...root.querySelectorAll(PASSAGES)];
const edges = (element: Element): DOMRect => element.getBoundingClientRect();
const words = (element: Element): string => (element.textContent ?? '').replace(/\s/g, '');

/**
 * Remembers which passage is at the top of the window in what the element takes the place of, and
 * gives back what scrolls to it again once the element's own text is there.
 */
export function holdPlace(taken: readonly Element[]): (root: ParentNode) => void {
  const [first] = taken;
  // Nothing of the text has been scrolled past, so nothing can jump.
  const seen = first && edges(first).top < 0 ? taken.flatMap(passages).find((one) => edges(one).bottom > 0) : undefined;
  if (!seen) return () => undefined;
  const [text, { top }] = [words(seen), edges(seen)];
  return (root) => {
    const same = passages(root).find((one) => words(one) === text);
    if (same) scrollBy({ top: edges(same).top - top, behavior: 'instant' });
  };
}
