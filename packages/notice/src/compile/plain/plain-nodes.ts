import type { MarkdownNode } from '../markdown-tree.ts';
import type { Report } from '../problem.ts';
import { captionOf } from '../tables.ts';
import type { FootnoteNumbers } from './footnotes.ts';
import { plainInlines, textNode, wordsOf } from './plain-inlines.ts';

/** What stands around the blocks of one section. */
export interface Surroundings {
  /** Names a table that has no caption. */
  readonly title: string;
  readonly numbers: FootnoteNumbers;
  /** The lines of the file, the first at 0. */
  readonly source: readonly string[];
  readonly report: Report;
}

/** Turns any Markdown into what a notice holds, without losing a word of it. */
export function plainNodes(nodes: readonly MarkdownNode[], around: Surroundings): readonly MarkdownNode[] {
  return nodes.flatMap((node, index): readonly MarkdownNode[] => {
    switch (node.type) {
      case 'paragraph':
        return plainParagraph(node, nodes[index + 1], around);
      case 'heading':
        return strong(node, around);
      case 'fence':
      case 'code_block':
        return node.content.split('\n').flatMap((line) => (line.trim() === '' ? [] : [paragraph(node, [textNode(line.trim(), node)])]));
      case 'hr':
        return [];
      case 'blockquote':
        return keepFilled(node, plainNodes(node.children, around));
      case 'bullet_list':
      case 'ordered_list':
        return keepFilled(node, node.children.flatMap((item) => plainItem(item, node.type === 'ordered_list', around)));
      case 'table':
        return plainTable(node, nodes[index - 1], around);
      default:
        return [node];
    }
  });
}

// An empty item of a numbered list keeps the numbers after it.
function plainItem(item: MarkdownNode, isNumbered: boolean, around: Surroundings): readonly MarkdownNode[] {
  const children = plainNodes(item.children, around);
  if (children.length > 0) return [{ ...item, children }];
  return isNumbered ? [{ ...item, children: [paragraph(item, [])] }] : [];
}

const keepFilled = (node: MarkdownNode, children: readonly MarkdownNode[]): readonly MarkdownNode[] =>
  children.length > 0 ? [{ ...node, children }] : [];

function paragraph({ line }: MarkdownNode, children: readonly MarkdownNode[]): MarkdownNode {
  const inline = { type: 'inline', tag: '', content: wordsOf(children), href: '', line, children };
  return { type: 'paragraph', tag: 'p', content: '', href: '', line, children: [inline] };
}

const inlinesIn = (node: MarkdownNode, { numbers }: Surroundings) => plainInlines(node.children[0]?.children ?? [], numbers);

// A line broken on purpose, as in an address, is a paragraph of its own.
function plainParagraph(node: MarkdownNode, next: MarkdownNode | undefined, around: Surroundings): readonly MarkdownNode[] {
  const inlines = inlinesIn(node, around);
  if (next?.type === 'table' && captionOf(node) !== undefined) return [paragraph(node, [textNode(wordsOf(inlines), node)])];
  const lines: MarkdownNode[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'hardbreak') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.flatMap((line) => (wordsOf(line).trim() === '' && line.every(({ type }) => type === 'text') ? [] : [paragraph(line[0] ?? node, line)]));
}

function strong(node: MarkdownNode, around: Surroundings): readonly MarkdownNode[] {
  const children = inlinesIn(node, around);
  return children.length > 0 ? [paragraph(node, [{ ...textNode('', node), type: 'strong', tag: 'strong', children }])] : [];
}

function plainTable(node: MarkdownNode, before: MarkdownNode | undefined, around: Surroundings): readonly MarkdownNode[] {
  const rows = node.children.flatMap((part) => part.children);
  const columns = rows[0]?.children.length ?? 0;
  const plainRow = (row: MarkdownNode): MarkdownNode => {
    const cells = cellsIn(around.source[row.line - 1] ?? '');
    // Markdown leaves out what stands in more cells than the head has.
    if (cells > columns) around.report(row.line, `This row has ${cells} cells, and the head of the table ${columns}. Write as many.`);
    return { ...row, children: row.children.map((cell) => plainCell(cell, around)) };
  };
  const table = { ...node, children: node.children.map((part) => ({ ...part, children: part.children.map(plainRow) })) };
  const hasCaption = before?.type === 'paragraph' && captionOf(before) !== undefined;
  return hasCaption ? [table] : [paragraph(node, [textNode(`Table: ${around.title}`, node)]), table];
}

function plainCell(cell: MarkdownNode, around: Surroundings): MarkdownNode {
  const inlines = inlinesIn(cell, around).map((each) => (each.type === 'hardbreak' ? textNode(' ', each) : each));
  return { ...cell, children: [{ ...textNode('', cell), type: 'inline', children: inlines }] };
}

const cellsIn = (line: string): number =>
  line.replace(/^[\s>]*\|?/u, '').replace(/(?<!\\)\|\s*$/u, '').split(/(?<!\\)\|/u).length;
