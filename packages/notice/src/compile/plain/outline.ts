import type { MarkdownNode } from '../markdown-tree.ts';
import { wordsOf } from './plain-inlines.ts';

/** A heading of plain Markdown with what stands below it. */
export interface OutlinePart {
  readonly title: string;
  readonly level: number;
  readonly node: MarkdownNode;
  readonly body: MarkdownNode[];
  readonly parts: OutlinePart[];
}

/** Plain Markdown as its headings order it: what stands before the first section, and the sections. */
export interface Outline {
  readonly title: { readonly words: string; readonly node: MarkdownNode } | undefined;
  readonly opening: readonly MarkdownNode[];
  readonly parts: readonly OutlinePart[];
}

const TITLE = /\b(?:privacy|notice|policy|statement|data protection|cookies?)\b/iu;

/** Puts headings into an outline, whatever levels they have: a deeper heading is inside the one before it. */
export function outlineOf(nodes: readonly MarkdownNode[]): Outline {
  const headings = nodes.filter((node) => node.type === 'heading' && titleOf(node) !== '');
  const first = headings[0];
  const isAlone = first && headings.every((each) => each === first || each.tag > first.tag);
  const title = first && (isAlone || (first.tag === 'h1' && TITLE.test(titleOf(first)))) ? first : undefined;

  const opening: MarkdownNode[] = [];
  const parts: OutlinePart[] = [];
  const open: OutlinePart[] = [];
  for (const node of nodes) {
    if (node === title || (node.type === 'heading' && titleOf(node) === '')) continue;
    if (node.type !== 'heading') {
      (open.at(-1)?.body ?? opening).push(node);
      continue;
    }
    const part = { title: titleOf(node), level: Number(node.tag.slice(1)), node, body: [], parts: [] };
    while ((open.at(-1)?.level ?? 0) >= part.level) open.pop();
    (open.at(-1)?.parts ?? parts).push(part);
    open.push(part);
  }
  return { title: title && { words: titleOf(title), node: title }, opening, parts };
}

const titleOf = (node: MarkdownNode): string => wordsOf(node.children[0]?.children ?? []).trim();
