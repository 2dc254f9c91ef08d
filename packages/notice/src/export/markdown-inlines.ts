import { isSafeHref } from '../href.ts';
import type { Inline } from '../notice.ts';
import { markdownText } from './markdown-text.ts';

const MARKS = { strong: '**', emphasis: '*' } as const;

/** Running text as Markdown. */
export const markdownInlines = (list: readonly Inline[]): string => written(list, false, ['', '']);

/** The words of running text without marks. */
export const wordsIn = (list: readonly Inline[]): string =>
  list.map((inline) => (typeof inline === 'string' ? inline : wordsIn(inline.children))).join('');

/** What stands right before and right behind, as far as one character. */
type Edges = readonly [before: string, behind: string];

function written(list: readonly Inline[], isInLink: boolean, [before, behind]: Edges): string {
  const words = list.map((inline) => (typeof inline === 'string' ? inline : wordsIn(inline.children)));
  return list
    .map((inline, index) => {
      const edges: Edges = [lastOf(words.slice(0, index)) || before, firstOf(words.slice(index + 1)) || behind];
      if (typeof inline === 'string') return textBetween(inline, edges);
      const text = words[index] ?? '';
      if (inline.type === 'link') {
        const isLink = !isInLink && isSafeHref(inline.href) && text.trim() !== '';
        const inside = written(inline.children, isInLink || isLink, isLink ? ['[', ']'] : edges);
        return isLink ? `[${inside}](${destination(inline.href)})` : inside;
      }
      const isBesideMarks = [list[index - 1], list[index + 1]].some((each) => typeof each === 'object' && each.type !== 'link');
      if (isBesideMarks || !canBeMarked(text, edges)) return written(inline.children, isInLink, edges);
      const mark = MARKS[inline.type];
      return `${mark}${written(inline.children, isInLink, [mark, mark])}${mark}`;
    })
    .join('');
}

// What would be a mark at the start of a line is none behind other words.
function textBetween(text: string, [before]: Edges): string {
  const safe = markdownText(text);
  return before === '' || /^\s/u.test(text) ? safe : safe.replace(/^\\([#+=:-])/u, '$1').replace(/^(\d+)\\([.)])/u, '$1$2');
}

/** Markdown takes a mark for one only where the words that it opens and closes touch it, and stand apart from others. */
function canBeMarked(text: string, [before, behind]: Edges): boolean {
  const [first, last] = [firstOf([text]), lastOf([text])];
  const stands = (edge: string, neighbour: string) => isWord(edge) || (isSign(edge) && !isWord(neighbour));
  // Marks inside marks run together: '***'.
  return stands(first, before) && stands(last, behind) && before !== '*' && behind !== '*' && !before.endsWith('**') && !behind.startsWith('**');
}

const isWord = (character: string): boolean => /^[\p{L}\p{N}]$/u.test(character);
const isSign = (character: string): boolean => /^[\p{P}\p{S}]$/u.test(character);

const firstOf = (texts: readonly string[]): string => /^./su.exec(texts.find((text) => text !== '') ?? '')?.[0] ?? '';
const lastOf = (texts: readonly string[]): string => /.$/su.exec(texts.findLast((text) => text !== '') ?? '')?.[0] ?? '';

function destination(href: string): string {
  return /[\\<>()]|&[#\w]+;/u.test(href) ? `<${href.replaceAll(/[\\<>&]/g, '\\$&')}>` : href;
}
