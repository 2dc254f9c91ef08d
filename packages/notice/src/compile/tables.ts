import type { Block, TableRow } from '../notice.ts';
import { factsOf, readInlines } from './inlines.ts';
import type { MarkdownNode } from './markdown-tree.ts';
import type { Reading } from './reading.ts';

type Table = Extract<Block, { type: 'table' }>;

const CAPTION = /^Table:\s+(?=\S)/u;

/** The text of a paragraph that is the caption of the table after it, or `undefined`. */
export function captionOf(node: MarkdownNode | undefined): string | undefined {
  const text = node?.type === 'paragraph' ? (node.children[0]?.content ?? '') : '';
  return CAPTION.test(text) ? text.replace(CAPTION, '') : undefined;
}

/** Reads a table with the caption before it; without one it is reported. */
export function readTable(node: MarkdownNode, before: MarkdownNode | undefined, reading: Reading): Table | undefined {
  if (captionOf(before) === undefined) {
    reading.report(node.line, "A table needs a caption. Write a line above it: 'Table: What it shows'.");
    return undefined;
  }
  const caption = readInlines(before?.children[0]?.children ?? [], reading);
  const [head, body] = ['thead', 'tbody'].map(
    (type) => node.children.find((part) => part.type === type)?.children ?? [],
  );
  const headers = readRow(head?.[0], reading);
  return {
    type: 'table',
    caption: plain(caption.inlines, before?.line ?? node.line, reading).replace(CAPTION, ''),
    head: headers.cells,
    rows: (body ?? []).map((row) => readRow(row, reading)),
    ...factsOf([...caption.markers, ...(headers.facts ? [{ type: 'facts' as const, facts: headers.facts }] : [])]),
  };
}

function readRow(row: MarkdownNode | undefined, reading: Reading): TableRow {
  const cells = (row?.children ?? []).map((cell) => readInlines(cell.children[0]?.children ?? [], reading));
  return { cells: cells.map(({ inlines }) => inlines), ...factsOf(cells.flatMap(({ markers }) => markers)) };
}

function plain(inlines: ReturnType<typeof readInlines>['inlines'], line: number, reading: Reading): string {
  if (inlines.some((inline) => typeof inline !== 'string')) {
    reading.report(line, 'A caption is plain text. Take emphasis and links out of it.');
  }
  return inlines.filter((inline) => typeof inline === 'string').join('');
}
