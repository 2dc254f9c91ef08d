import { sectionTitles } from '../section-titles.ts';
import { saysItself } from '../href.ts';
import type { Block, FactId, Inline, NoticeText, Section } from '../notice.ts';
import type { PassageForm } from './notice-diff.ts';

/** The smallest piece of text that moves or changes as one. */
export interface Passage {
  readonly form: PassageForm;
  /** Its words; the address of a link behind the words that lead there. */
  readonly text: string;
  /** Equal where form, depth, words and marks are equal. */
  readonly key: string;
  readonly facts: readonly FactId[];
}

/** The summary, or the blocks of one section without its subsections. */
export interface Part {
  /** None for the summary. */
  readonly section?: string;
  readonly title: string;
  readonly passages: readonly Passage[];
  readonly parts: readonly Part[];
}

/** The text of a notice as parts; the summary comes first. */
export function partsOf({ summary, sections }: NoticeText, summaryTitle: string): readonly Part[] {
  const titles = sectionTitles(sections);
  const passages = summary.flatMap((item) => [
    passage('heading', 0, [item.title], []),
    ...passagesOf(item.blocks, 0),
    { ...passage('more', 0, [`#${item.section}`], []), text: `More: ${titles.get(item.section) ?? item.section}` },
  ]);
  return [{ title: summaryTitle, passages, parts: [] }, ...sections.map(partOf)];
}

const partOf = ({ id, title, blocks, sections = [] }: Section): Part => ({
  section: id,
  title,
  passages: passagesOf(blocks, 0),
  parts: sections.map(partOf),
});

function passagesOf(blocks: readonly Block[], depth: number): readonly Passage[] {
  return blocks.flatMap((block): readonly Passage[] => {
    switch (block.type) {
      case 'paragraph':
        return [passage('paragraph', depth, block.children, block.facts)];
      case 'note':
        return passagesOf(block.blocks, depth + 1);
      case 'list':
        return block.items.flatMap((item) =>
          named(block.ordered ? 'numbered' : 'item', item.blocks, depth + 1, item.facts),
        );
      case 'definitions':
        return block.items.flatMap((item) => [
          passage('term', depth, item.term, item.facts),
          ...named('meaning', item.blocks, depth + 1, item.facts),
        ]);
      case 'table':
        return [
          passage('caption', depth, [block.caption], block.facts),
          passage('columns', depth, row(block.head), []),
          ...block.rows.map(({ cells, facts }) => passage('row', depth, row(cells), facts)),
        ];
    }
  });
}

/** What stands inside an item; its first paragraph is the item itself. */
function named(form: PassageForm, blocks: readonly Block[], depth: number, facts: readonly FactId[] = []): readonly Passage[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return passagesOf(blocks, depth);
  return [passage(form, depth, first.children, [...facts, ...(first.facts ?? [])]), ...passagesOf(rest, depth)];
}

const row = (cells: readonly (readonly Inline[])[]): readonly Inline[] =>
  cells.flatMap((cell, index) => (index === 0 ? cell : [' | ', ...cell]));

function passage(form: PassageForm, depth: number, inlines: readonly Inline[], facts: readonly FactId[] = []): Passage {
  return { form, text: words(inlines), key: JSON.stringify([form, depth, inlines]), facts };
}

const words = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      const text = words(inline.children);
      return inline.type !== 'link' || saysItself(inline.href, text) ? text : `${text} (${inline.href})`;
    })
    .join('');
