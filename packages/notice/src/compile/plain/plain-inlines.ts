import { isSafeHref } from '../../href.ts';
import type { MarkdownNode } from '../markdown-tree.ts';
import type { FootnoteNumbers } from './footnotes.ts';

/** The words of running text. */
export const wordsOf = (nodes: readonly MarkdownNode[]): string =>
  nodes.map((node) => (isBreak(node) ? ' ' : node.children.length > 0 ? wordsOf(node.children) : node.content)).join('');

const isBreak = ({ type }: MarkdownNode): boolean => type === 'softbreak' || type === 'hardbreak';

/** A node of text in the place of another. */
export const textNode = (content: string, { line }: Pick<MarkdownNode, 'line'>): MarkdownNode => ({
  type: 'text',
  tag: '',
  content,
  href: '',
  line,
  children: [],
});

/** Running text as a notice can hold it: code and pictures become words, and no address is lost. */
export function plainInlines(nodes: readonly MarkdownNode[], numbers: FootnoteNumbers): readonly MarkdownNode[] {
  return nodes.flatMap((node): readonly MarkdownNode[] => {
    switch (node.type) {
      case 'text':
        return [{ ...node, content: numbers.inText(node.content) }];
      case 'code_inline':
        return [textNode(node.content, node)];
      case 'image':
        return plainInlines(node.children, numbers);
      case 'link':
        return plainLink(node, numbers);
      case 'strong':
      case 'em': {
        const children = plainInlines(node.children, numbers).map((each) => (isBreak(each) ? textNode(' ', each) : each));
        return children.length > 0 ? [{ ...node, children }] : [];
      }
      default:
        return [node];
    }
  });
}

// People write [jo@example.com](jo@example.com), and mean the mail.
function wholeAddress(href: string): string {
  if (/^www\./iu.test(href)) return `https://${href}`;
  return /^[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+$/u.test(href) ? `mailto:${href}` : href;
}

function plainLink(node: MarkdownNode, numbers: FootnoteNumbers): readonly MarkdownNode[] {
  const words = plainInlines(node.children, numbers).map((each) => (isBreak(each) ? textNode(' ', each) : each));
  const children = words.length > 0 ? words : [textNode(node.href, node)];
  const href = wholeAddress(node.href);
  // What could run is left as it is: the reader after this one refuses it with its line.
  if (isSafeHref(href) || /^(?:javascript|data|vbscript|file|blob):/iu.test(href)) return [{ ...node, href, children }];
  // An address inside the file has no words of its own; any other that cannot be followed from a page stands behind its words.
  const isHere = href === '' || href.startsWith('#') || href === wordsOf(children);
  return isHere ? children : [...children, textNode(` (${href})`, node)];
}
