import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

/** A piece of parsed Markdown with what stands inside it. */
export interface MarkdownNode {
  /** markdown-it's name without `_open`; `reference` and `marker` are ours. */
  readonly type: string;
  readonly tag: string;
  readonly content: string;
  readonly href: string;
  /** Of an ordered list: the number of its first item. */
  readonly start?: number;
  /** Counted from 1. */
  readonly line: number;
  readonly children: readonly MarkdownNode[];
}

/** What pieces of one document know of each other: the addresses that `[name]: https://example.com` gives. */
export type LinkNames = Record<string, unknown>;

/** Reads Markdown as CommonMark with tables, and no more: braces are text. */
export const parsePlainMarkdown = (source: string, names: LinkNames, firstLine = 1): readonly MarkdownNode[] =>
  whole(plainParser().parse(source, names), firstLine);

/** Reads Markdown as CommonMark with tables, `{{references}}` and `{markers}`. */
export function parseMarkdown(source: string): readonly MarkdownNode[] {
  // CommonMark allows no blank inside the address of a link, where a reference may stand too.
  const tight = source.replaceAll(/\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}/g, '{{$1}}');
  return whole(parser().parse(tight, {}), 1);
}

function parser() {
  const markdown = plainParser();
  markdown.inline.ruler.before('link', 'braces', (state, silent) => {
    const rest = state.src.slice(state.pos);
    const match = /^\{\{([^{}\n]*)\}\}/.exec(rest) ?? /^\{([^{}\n]*)\}/.exec(rest) ?? /^(\{)\{?/.exec(rest);
    if (!match) return false;
    if (!silent) state.push(match[0].endsWith('}}') ? 'reference' : 'marker', '', 0).content = match[1] ?? '';
    state.pos += match[0].length;
    return true;
  });
  return markdown;
}

const MAX_NESTING = 100;

function plainParser() {
  // HTML is parsed so that it can be refused with its line, and never let through as text.
  const markdown = new MarkdownIt('commonmark', { html: true }).set({ maxNesting: MAX_NESTING }).enable('table');
  // Links are checked by the compiler, which says what to write; here they pass as they were typed.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url;
  return markdown;
}

// The parser leaves out in silence what stands deeper than it goes: that is a node here, for readers to refuse.
function whole(tokens: readonly Token[], firstLine: number): readonly MarkdownNode[] {
  const deep = tokens.find(({ level }) => level >= MAX_NESTING - 2);
  const tree = toTree(tokens, firstLine, firstLine);
  if (!deep) return tree;
  return [...tree, { type: 'too_deep', tag: '', content: '', href: '', line: (deep.map?.[0] ?? 0) + firstLine, children: [] }];
}

function toTree(tokens: readonly Token[], line: number, firstLine = 1): readonly MarkdownNode[] {
  let index = 0;
  let current = line;
  const siblings = (): MarkdownNode[] => {
    const nodes: MarkdownNode[] = [];
    while (index < tokens.length) {
      const token = tokens[index] as Token;
      index += 1;
      if (token.nesting < 0) break;
      // Inline tokens have no lines of their own: they count on from their block's first line.
      const start = token.map ? token.map[0] + firstLine : current;
      current = start;
      nodes.push({
        type: token.type.replace(/_open$/, ''),
        tag: token.tag,
        content: token.content,
        href: String(token.attrGet('href') ?? ''),
        ...(token.attrGet('start') === null ? {} : { start: Number(token.attrGet('start')) }),
        line: start,
        children: token.nesting > 0 ? siblings() : toTree(token.children ?? [], start),
      });
      if (token.type === 'softbreak' || token.type === 'hardbreak') current += 1;
    }
    return nodes;
  };
  return siblings();
}
