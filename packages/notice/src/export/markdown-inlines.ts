import { isSafeHref } from '../href.ts';
import type { Inline } from '../notice.ts';
import { markdownText, notAnAddress } from './markdown-text.ts';

const MARKS = { strong: '**', emphasis: '*' } as const;

/** Running text as Markdown, without the blanks around it: two of them would break the line. */
export const markdownInlines = (list: readonly Inline[]): string =>
  notAnAddress(written(tidied(list), ['', '']).trim());

/** The words of running text without marks. */
const wordsIn = (list: readonly Inline[]): string =>
  list.map((inline) => (typeof inline === 'string' ? inline : wordsIn(inline.children))).join('');

/** Takes out what Markdown cannot hold: links inside links, links that lead nowhere, strings beside strings. */
function tidied(list: readonly Inline[], isInLink = false): readonly Inline[] {
  const left: Inline[] = [];
  const add = (inline: Inline) => {
    const last = left.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') left[left.length - 1] = last + inline;
    else if (inline !== '') left.push(inline);
  };
  for (const inline of list) {
    if (typeof inline === 'string') {
      add(inline);
    } else if (inline.type === 'link') {
      const isLink = !isInLink && isSafeHref(inline.href) && wordsIn(inline.children).trim() !== '';
      const children = tidied(inline.children, isInLink || isLink);
      if (isLink) add({ ...inline, children });
      else children.forEach(add);
    } else {
      const children = tidied(inline.children, isInLink);
      if (children.length > 0) add({ ...inline, children });
    }
  }
  return left;
}

/** What stands right before and right behind, as far as one character. */
type Edges = readonly [before: string, behind: string];

function written(list: readonly Inline[], [before, behind]: Edges, isPlain = false): string {
  const words = list.map((inline) => (typeof inline === 'string' ? inline : wordsIn(inline.children)));
  return list
    .map((inline, index) => {
      const edges: Edges = [lastOf(words.slice(0, index)) || before, firstOf(words.slice(index + 1)) || behind];
      if (typeof inline === 'string') return textBetween(inline, edges);
      if (inline.type === 'link') {
        return `[${written(inline.children, ['[', ']'], isPlain)}](${destination(inline.href)})`;
      }
      const mark = MARKS[inline.type];
      const inside = written(inline.children, [mark, mark]);
      const isBesideMarks = [list[index - 1], list[index + 1]].some((each) => typeof each === 'object' && each.type !== 'link');
      const isMarked = !isPlain && !isBesideMarks && canBeMarked(inside, edges);
      return isMarked ? mark + inside + mark : written(inline.children, edges, true);
    })
    .join('');
}

// What would be a mark at the start of a line is none behind other words.
function textBetween(text: string, [before]: Edges): string {
  const safe = markdownText(text);
  return before.trim() === '' ? safe : safe.replace(/^(\s*)\\([#+=:-])/u, '$1$2').replace(/^(\s*\d+)\\([.)])/u, '$1$2');
}

/** Markdown takes a mark for one only where it touches the words that it opens or closes, and stands apart from others. */
function canBeMarked(inside: string, [before, behind]: Edges): boolean {
  const stands = (edge: string, neighbour: string) =>
    isSign(edge) ? neighbour === '' || isBlank(neighbour) || isSign(neighbour) : !isBlank(edge);
  // Marks inside marks run together: '***'.
  if ([before, behind].some((edge) => edge.includes('*'))) return false;
  return stands(firstOf([inside]), before) && stands(lastOf([inside]), behind);
}

const isBlank = (character: string): boolean => /^\p{Zs}?$/u.test(character);
const isSign = (character: string): boolean => /^[\p{P}\p{S}]$/u.test(character);

const firstOf = (texts: readonly string[]): string => /^./su.exec(texts.find((text) => text !== '') ?? '')?.[0] ?? '';
const lastOf = (texts: readonly string[]): string => /.$/su.exec(texts.findLast((text) => text !== '') ?? '')?.[0] ?? '';

function destination(href: string): string {
  return /[\\<>()]|&[#\w]+;/u.test(href) ? `<${href.replaceAll(/[\\<>&]/g, '\\$&')}>` : href;
}
