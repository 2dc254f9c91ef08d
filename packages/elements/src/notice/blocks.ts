import type { Block, Definition, Inline } from '@clarion-privacy/notice';

type Child = Node | string;

/**
 * The tree of a notice's blocks as elements: text stays text, whatever it holds. It never changes, so that templates, which look for
 * changes, would be work for nothing: a notice has some three hundred of them.
 */
export const blockElements = (blocks: readonly Block[]): HTMLElement[] => blocks.map(blockElement);

function blockElement(block: Block): HTMLElement {
  switch (block.type) {
    case 'paragraph':
      return element('p', inlines(block.children));
    case 'note':
      return element('div', blockElements(block.blocks), { className: 'note', role: 'note' });
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        block.items.map((item) => element('li', flow(item.blocks))),
        block.ordered && { start: block.start ?? 1 },
      );
    case 'definitions':
      return element('dl', block.items.map(definition));
    case 'table':
      // Always in the tab order: a region that scrolls has to scroll by keyboard too (WCAG 2.1.1).
      return element('div', [table(block)], { className: 'scroll', role: 'region', tabIndex: 0, ariaLabel: block.caption });
  }
}

const table = ({ caption, head, rows }: Extract<Block, { type: 'table' }>): HTMLElement =>
  element('table', [
    element('caption', [caption]),
    element('thead', [element('tr', head.map((cell) => element('th', inlines(cell), { scope: 'col' })))]),
    element('tbody', rows.map(({ cells }) => element('tr', cells.map((cell) => element('td', inlines(cell)))))),
  ]);

const definition = ({ term, blocks }: Definition): HTMLElement =>
  element('div', [element('dt', inlines(term)), element('dd', flow(blocks))]);

/** A lone paragraph needs no element of its own inside an item. */
const flow = (blocks: readonly Block[]): readonly Child[] => {
  const [first] = blocks;
  return blocks.length === 1 && first?.type === 'paragraph' ? inlines(first.children) : blockElements(blocks);
};

const inlines = (children: readonly Inline[]): readonly Child[] => children.map(inline);

function inline(inline: Inline): Child {
  if (typeof inline === 'string') return inline;
  const children = inlines(inline.children);
  if (inline.type === 'link') return element('a', children.flatMap(breakable), { href: inline.href });
  return element(inline.type === 'strong' ? 'strong' : 'em', children);
}

/** An address may break before its sign: one that fills a line would leave the full stop after it on a line of its own. */
const breakable = (child: Child): readonly Child[] =>
  typeof child === 'string' ? child.split(/(?=@)/).flatMap((part, index) => (index ? [element('wbr', []), part] : part)) : [child];

/** An element with what stands in it and what is set of it, made without a template. */
export function element(name: string, children: readonly Child[], properties?: object | false): HTMLElement {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
