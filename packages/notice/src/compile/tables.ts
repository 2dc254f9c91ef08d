import type { Block, TableRow } from '../notice.ts';
import { factsOf, readRunning } from './inlines.ts';
import type { Running } from './inlines.ts';
import type { MarkdownNode } from './markdown-tree.ts';
import { placed } from './reading.ts';
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
  if (!before || captionOf(before) === undefined) {
    reading.report(node.line, "A table needs a caption. Write a line above it: 'Table: What it shows'.");
    return undefined;
  }
  const caption = readRunning(before, reading);
  const [head, body] = ['thead', 'tbody'].map(
    (type) => node.children.find((part) => part.type === type)?.children ?? [],
  );
  const headers = cellsOf(head?.[0], reading);
  return {
    type: 'table',
    caption: plain(caption.inlines, before.line, reading).replace(CAPTION, ''),
    head: headers.map(({ inlines }) => inlines),
    rows: (body ?? []).map((row) => placed(readRow(row, reading), row.line, reading)),
    ...factsOf([caption, ...headers].flatMap(({ markers }) => markers)),
  };
}

const cellsOf = (row: MarkdownNode | undefined, reading: Reading): readonly Running[] =>
  (row?.children ?? []).map((cell) => readRunning(cell, reading));

function readRow(row: MarkdownNode, reading: Reading): TableRow {
  const cells = cellsOf(row, reading);
  return { cells: cells.map(({ inlines }) => inlines), ...factsOf(cells.flatMap(({ markers }) => markers)) };
}

function plain(inlines: Running['inlines'], line: number, reading: Reading): string {
  if (inlines.some((inline) => typeof inline !== 'string')) {
    reading.report(line, 'A caption is plain text. Take emphasis and links out of it.');
  }
  return inlines.filter((inline) => typeof inline === 'string').join('');
}
