import type { Section } from '@clarion-privacy/notice';
import { element } from './blocks.ts';

/** A part that the contents lead to, and its language, where that is another than the notice's. */
export type Entry = Pick<Section, 'id' | 'title'> & { readonly lang?: string };

/** The list of a notice's parts, in the notice's language. */
export function contentsList(entries: readonly Entry[], language: string, followed: () => void): HTMLElement {
  const items = entries.map(({ id, title, lang }) => element('li', [element('a', [title], { href: `#${id}`, ...(lang && { lang }) })]));
  const list = element('ol', items, { role: 'list', lang: language });
  list.addEventListener('click', followed);
  return list;
}

/** Marks where the reader is. */
export const markCurrent = (list: HTMLElement, id: string | undefined): void =>
  list.querySelectorAll('a').forEach((link) => (link.ariaCurrent = link.hash === `#${id}` ? 'location' : null));
