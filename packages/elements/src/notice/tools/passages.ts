import { findWords } from './found-words.ts';

const TEXT = '[part=title],[part=summary],section';
const PASSAGE = 'h2,h3,h4,p,li,dt,dd,caption,th,td';
const NOT_TEXT = 'a.link,button';

/** Every place in a notice's text where words stand, in reading order; they may run over links and emphasis. */
export function findInNotice(root: ParentNode, words: string): Range[] {
  return [...textByPassage(root).values()].flatMap((texts) => {
    const whole = texts.map(({ data }) => data).join('');
    return findWords(whole, words).map(({ start, end }) => {
      const range = document.createRange();
      range.setStart(...placeOf(texts, start));
      range.setEnd(...placeOf(texts, end, true));
      return range;
    });
  });
}

/** The paragraph, item or cell that a place is in. */
export const passageOf = (range: Range): HTMLElement =>
  range.startContainer.parentElement?.closest(PASSAGE) as HTMLElement;

function textByPassage(root: ParentNode): ReadonlyMap<Element, Text[]> {
  const passages = new Map<Element, Text[]>();
  for (const part of root.querySelectorAll(TEXT)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const passage = node.parentElement?.closest(PASSAGE);
      if (!passage || node.parentElement?.closest(NOT_TEXT)) continue;
      const texts = passages.get(passage);
      if (texts) texts.push(node as Text);
      else passages.set(passage, [node as Text]);
    }
  }
  return passages;
}

/** An end at the border of two texts belongs to the first, a start to the second. */
function placeOf(texts: readonly Text[], offset: number, isEnd = false): [Text, number] {
  let left = offset;
  for (const text of texts) {
    if (left < text.length || (isEnd && left === text.length)) return [text, left];
    left -= text.length;
  }
  throw new RangeError(`The texts end before ${offset}.`);
}
