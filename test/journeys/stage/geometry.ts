/** What can be seen of a page's geometry, through every shadow root: in the page, for the tests of looks. */

/** Every element that is rendered. */
export function* elements(root: ParentNode = document.body): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.checkVisibility({ visibilityProperty: true })) yield element;
    if (element.shadowRoot) yield* elements(element.shadowRoot);
  }
}

const parent = (node: Node): Element | null => {
  const element = node instanceof Element ? (node.assignedSlot ?? node.parentNode) : node.parentNode;
  return element instanceof ShadowRoot ? element.host : element instanceof Element ? element : null;
};

function* ancestors(node: Node): Generator<Element> {
  for (let above = parent(node); above; above = parent(above)) yield above;
}

const within = (node: Node, test: (style: CSSStyleDeclaration, element: Element) => boolean): boolean =>
  [...ancestors(node)].some((above) => above instanceof HTMLElement && test(getComputedStyle(above), above));

/** For screen readers alone, or a table that scrolls by itself, which WCAG 1.4.10 leaves to it. */
const isApart = (element: Element): boolean => {
  const apart = ({ clipPath, overflowX }: CSSStyleDeclaration): boolean => clipPath !== 'none' || (overflowX !== 'visible' && overflowX !== 'hidden' && overflowX !== 'clip');
  return apart(getComputedStyle(element)) || within(element, (style, above) => !above.matches('dialog, nav') && apart(style));
};

const called = (element: Element): string => `${element.localName}${element.id && `#${element.id}`}${typeof element.className === 'string' && element.className ? `.${element.className}` : ''} “${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}”`;

/** What stands out at a side, or makes the page scroll sideways. */
function sideways(): string[] {
  const width = document.documentElement.clientWidth;
  const out = [...elements()].filter((element) => {
    const { left, right, width: own } = element.getBoundingClientRect();
    return own > 0 && (left < -1 || right > width + 1) && !isApart(element);
  });
  const { scrollWidth } = document.documentElement;
  return [...(scrollWidth > width ? [`the page is ${scrollWidth} wide`] : []), ...out.map(called)];
}

interface Line {
  readonly text: Text;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Lines of text as they are painted; under a dialog there is nothing to read, and what stays on screen passes over what scrolls. */
function lines(): Line[] {
  const dialog = [...elements()].find((element) => element.matches('dialog[open]'));
  return [...elements()].flatMap((element) => {
    if (dialog && element !== dialog && ![...ancestors(element)].includes(dialog)) return [];
    const texts = [...element.childNodes].filter((node): node is Text => node instanceof Text && node.data.trim() !== '');
    if (texts.length === 0 || isApart(element) || within(element, ({ position }) => position === 'sticky' || position === 'fixed')) return [];
    return texts.flatMap((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].map(({ top, bottom, left, right }) => ({ text, top, bottom, left, right }));
    });
  });
}

/** Lines of different texts that are painted over each other. A line box is taller than its letters: a tenth of it may be shared. */
function overlapping(painted: readonly Line[]): string[] {
  const sorted = painted.toSorted((a, b) => a.top - b.top);
  const found: string[] = [];
  sorted.forEach((line, index) => {
    for (const next of sorted.slice(index + 1)) {
      const slack = (line.bottom - line.top) * 0.2;
      if (next.top >= line.bottom - slack) break;
      if (next.text !== line.text && next.left < line.right - 2 && line.left < next.right - 2) found.push(`“${line.text.data.trim()}” and “${next.text.data.trim()}”`);
    }
  });
  return found;
}

/** Text that leaves the box of its control, or is cut by what hides what stands out. */
function clipped(painted: readonly Line[]): string[] {
  return painted.flatMap(({ text, top, bottom, left, right }) => {
    const box = [...ancestors(text)].find((above) => {
      const { overflowX, overflowY } = getComputedStyle(above);
      return above.matches('button, legend, summary, th, td, dt, dd, h2, h3, h4') || /hidden|clip/.test(overflowX + overflowY);
    });
    if (!box) return [];
    const outer = box.getBoundingClientRect();
    const slack = 3;
    const isOut = top < outer.top - slack || bottom > outer.bottom + slack || left < outer.left - slack || right > outer.right + slack;
    return isOut ? [`“${text.data.trim()}” in ${called(box)}`] : [];
  });
}

/** Fields too low for a line of what is typed into them. */
const lowFields = (): string[] =>
  [...elements()]
    .filter((element) => element.matches('input:not([type=checkbox], [type=radio]), textarea'))
    .filter((element) => element.clientHeight < Number.parseFloat(getComputedStyle(element).fontSize) * 1.2)
    .map(called);

/** What stands out, is cut or lies over something else. */
export function misfits(): string[] {
  const painted = lines();
  const found = { sideways: sideways(), overlapping: overlapping(painted), clipped: clipped(painted), low: lowFields() };
  return Object.entries(found).flatMap(([how, all]) => all.map((one) => `${how}: ${one}`));
}

/** Whatever moves, or would. */
export const moving = (): string[] => [
  ...document.getAnimations().map((animation) => String(animation.id || animation.constructor.name)),
  ...[...elements()].filter((element) => {
    const { animationName, transitionDuration, transitionProperty, scrollBehavior } = getComputedStyle(element);
    return animationName !== 'none' || (transitionProperty !== 'none' && /[1-9]/.test(transitionDuration)) || scrollBehavior === 'smooth';
  }).map(called),
];

const isSeen = (colour: string): boolean => !/^rgba\(.*, 0\)$|^transparent$/.test(colour);

/** Buttons and fields that have no edge, and no line under their words; what unfolds has a mark, and a list of buttons is one. */
export const edgeless = (): string[] =>
  [...elements()]
    .filter((element) => element.matches('button, input:not([type=checkbox], [type=radio]), textarea, select') && element.getBoundingClientRect().width > 1)
    .filter((element) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, textDecorationLine } = getComputedStyle(element);
      const hasEdge = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1 && isSeen(borderTopColor);
      return !hasEdge && textDecorationLine !== 'underline' && !element.matches('[aria-expanded], nav button');
    })
    .map(called);

/** How each control that can be on or off looks, by whether it is. */
export const marks = (): string[][] =>
  [...elements()]
    .filter((element) => element.matches('[aria-pressed], button[aria-expanded], a[aria-current]'))
    .map((element) => {
      const { color, borderTopColor, backgroundColor, fontWeight } = getComputedStyle(element);
      const isOn = [element.ariaPressed, element.ariaExpanded].includes('true') || (element.getAttribute('aria-current') ?? 'false') !== 'false';
      return [`${element.ariaPressed === null ? 'expanded' : 'pressed'} ${element.className}`, String(isOn), [color, borderTopColor, backgroundColor, fontWeight, getComputedStyle(element, '::after').content].join(' ')];
    });

/** Whether there is anything to press or to fill in. */
export const hasControls = (): boolean =>
  [...elements()].some((element) => element.matches('a[href], button:enabled, input:enabled, textarea:enabled, summary') && element.getClientRects().length > 0);

export interface Focus {
  readonly name: string;
  readonly isNew: boolean;
  /** Whether the point in the middle of what can be seen of it is its own. */
  readonly isOnTop: boolean;
  readonly isInView: boolean;
  readonly isRinged: boolean;
}

const met = new WeakSet<Element>();

/** What has the focus, and whether a person sees it. */
export function focus(): Focus | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body) return undefined;
  const rects = [...active.getClientRects()];
  const seen = rects.map(({ left, right, top, bottom }) => ({ left: Math.max(left, 0), right: Math.min(right, innerWidth), top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight) })).find(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1);
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(active);
  let hit = seen ? document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2) : null;
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint((seen!.left + seen!.right) / 2, (seen!.top + seen!.bottom) / 2);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  const isNew = !met.has(active);
  met.add(active);
  return {
    name: called(active),
    isNew,
    isInView: Boolean(seen),
    isOnTop: Boolean(hit && (hit === active || active.contains(hit) || [...ancestors(hit)].includes(active) || [...ancestors(active)].includes(hit))),
    // What is the page's own has the browser's ring.
    isRinged: active.getRootNode() === document || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && isSeen(outlineColor)),
  };
}

/** Texts of the elements as they are read; on request without what is marked as English. */
export const words = (isForeign: boolean): string[] =>
  [...elements()].flatMap((element) => {
    const isMarked = /^en/.test(element.closest('[lang]')?.getAttribute('lang') ?? '');
    if (element.getRootNode() === document || element.matches('option, pre') || (isForeign && isMarked)) return [];
    return [...element.childNodes].flatMap((node) => (node instanceof Text && /\p{L}{3}/u.test(node.data) ? [node.data.trim().replace(/\s+/g, ' ')] : []));
  });

/** The language in which each element that says one speaks. */
export const spoken = (): string[] =>
  [...elements()]
    .filter(({ shadowRoot }) => shadowRoot?.querySelector('[lang]'))
    .map(({ shadowRoot }) => [...shadowRoot!.children].find((child) => child.matches('article, div'))?.getAttribute('lang') ?? '');
