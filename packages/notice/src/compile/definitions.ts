import type { Definition } from '../notice.ts';
import { factsOf, readRunning } from './inlines.ts';
import type { MarkdownNode } from './markdown-tree.ts';
import type { Reading } from './reading.ts';

/** A paragraph whose later lines start with `: ` is a term with its meaning; any other is not. */
export function readDefinition(node: MarkdownNode, reading: Reading): Definition | undefined {
  const lines = linesOf(node.children[0]?.children ?? []);
  const starts = lines.flatMap((line, index) => (index > 0 && startsMeaning(line) ? [index] : []));
  if (starts.length === 0) return undefined;

  const term = readRunning(paragraph(node, lines.slice(0, starts[0])), reading);
  const meanings = starts.map((start, index) => {
    const [first = [], ...rest] = lines.slice(start, starts[index + 1]);
    return readRunning(paragraph(node, [withoutColon(first), ...rest]), reading);
  });
  return {
    term: term.inlines,
    blocks: meanings.map(({ inlines }) => ({ type: 'paragraph', children: inlines })),
    ...factsOf([term, ...meanings].flatMap(({ markers }) => markers)),
  };
}

type Line = readonly MarkdownNode[];

const startsMeaning = ([first]: Line): boolean => first?.type === 'text' && /^:\s/u.test(first.content);

const withoutColon = ([first, ...rest]: Line): Line =>
  first ? [{ ...first, content: first.content.replace(/^:\s+/u, '') }, ...rest] : rest;

function linesOf(nodes: readonly MarkdownNode[]): Line[] {
  const lines: MarkdownNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'softbreak') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

function paragraph(node: MarkdownNode, lines: readonly Line[]): MarkdownNode {
  const inline = node.children[0] as MarkdownNode;
  const children = lines.flatMap((line, index) =>
    index === 0 ? line : [{ ...inline, type: 'softbreak', content: '', children: [] }, ...line],
  );
  return { ...node, children: [{ ...inline, children }] };
}
