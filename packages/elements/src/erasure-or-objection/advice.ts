import type { Block, Section } from '@clarion-privacy/notice';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { text } from '@clarion-privacy/notice/clarion/text';
import { blockElements } from '../notice/blocks.ts';
import type { NoticeParts } from '../notice/notice-source.ts';

/** What the notice itself recommends: the note of its section on erasure; undefined where it has none. */
export function adviceOf(notice: NoticeParts): HTMLElement[] | undefined {
  // Read apart from the figures, which the element carries from the start.
  const { sections } = notice.text ?? (notice.figures === figures ? text : undefined) ?? {};
  const note = sections && blocksOn(sections).find(({ type }) => type === 'note');
  return note?.type === 'note' ? blockElements(note.blocks) : undefined;
}

const blocksOn = (sections: readonly Section[]): readonly Block[] =>
  sections.flatMap(({ right, blocks, sections: inner = [] }) => [...(right === 'erasure' ? blocks : []), ...blocksOn(inner)]);
