import type { Block, Definition, ListItem } from '../notice.ts';
import { readDefinition } from './definitions.ts';
import { factsOf, readRunning } from './inlines.ts';
import type { MarkdownNode } from './markdown-tree.ts';
import { placed } from './reading.ts';
import type { Reading } from './reading.ts';
import { captionOf, readTable } from './tables.ts';

const REFUSED: Readonly<Record<string, string>> = {
  html_block: 'HTML cannot stand in a notice. Write Markdown.',
  fence: 'Code cannot stand in a notice. Take the fence away.',
  code_block: 'Code cannot stand in a notice. Take away the four spaces before the line.',
  hr: 'A rule cannot stand in a notice. Start a section by a heading instead.',
  too_deep: 'Lists and notes stand too deep inside each other here. Take some levels out.',
  heading: 'A heading cannot stand inside a list or a note.',
};

/** Turns Markdown's block nodes into the blocks of a notice. */
export function readBlocks(nodes: readonly MarkdownNode[], reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  nodes.forEach((node, index) => {
    const definition = node.type === 'paragraph' ? readDefinition(node, reading) : undefined;
    if (definition) {
      addDefinition(blocks, placed(definition, node.line, reading), reading);
    } else if (node.type === 'table') {
      const table = readTable(node, nodes[index - 1], reading);
      if (table) blocks.push(placed(table, node.line, reading));
    } else if (!(nodes[index + 1]?.type === 'table' && captionOf(node) !== undefined)) {
      blocks.push(...readBlock(node, reading).map((block) => placed(block, node.line, reading)));
    }
  });
  return blocks;
}

function readBlock(node: MarkdownNode, reading: Reading): readonly Block[] {
  switch (node.type) {
    case 'paragraph': {
      const { inlines, markers } = readRunning(node, reading);
      return [{ type: 'paragraph', children: inlines, ...factsOf(markers) }];
    }
    case 'bullet_list':
      return [{ type: 'list', items: node.children.map((item) => placed(readItem(item, reading), item.line, reading)) }];
    case 'ordered_list':
      return [{ type: 'list', ordered: true, ...startOf(node), items: node.children.map((item) => placed(readItem(item, reading), item.line, reading)) }];
    case 'blockquote':
      return [{ type: 'note', blocks: readBlocks(node.children, reading) }];
    default:
      reading.report(node.line, REFUSED[node.type] ?? `A notice has no '${node.type}'. Write plain Markdown.`);
      return [];
  }
}

const startOf = ({ start }: MarkdownNode) => (start === undefined || start === 1 ? {} : { start });

// An item's first paragraph is the item: its facts are the item's own.
function readItem(node: MarkdownNode, reading: Reading): ListItem {
  const [first, ...rest] = readBlocks(node.children, reading);
  if (first?.type !== 'paragraph') {
    if (!first) reading.report(node.line, 'This list item is empty. Write it, or take it out.');
    return { blocks: first ? [first, ...rest] : rest };
  }
  const { facts, ...paragraph } = first;
  return { blocks: [placed(paragraph, node.line, reading), ...rest], ...(facts ? { facts } : {}) };
}

// Copying the list for each term would make long lists slow: the items are filled in place.
function addDefinition(blocks: Block[], definition: Definition, reading: Reading): void {
  const last = blocks.at(-1);
  if (last?.type === 'definitions') {
    (last.items as Definition[]).push(definition);
    return;
  }
  const line = reading.lines.get(definition)?.line ?? 1;
  blocks.push(placed({ type: 'definitions', items: [definition] }, line, reading));
}
