import type { NoticeText } from '@clarion-privacy/notice';
import { blockElements, element } from './blocks.ts';

/** The short version of a notice, each part with a way to the full one in the words and the language of the page. */
export const summaryList = ({ summary, sections }: NoticeText, languages: { notice: string; own: string }, level: number, more: (title: string) => string): HTMLElement =>
  element(
    'ul',
    summary.map(({ title, blocks, section }) => {
      const full = sections.find(({ id }) => id === section)?.title ?? title;
      const way = element('p', [element('a', [more(full)], { href: `#${section}` })], { lang: languages.own });
      return element('li', [element('h3', [title], { ariaLevel: level }), ...blockElements(blocks), way], { lang: languages.notice });
    }),
    { part: 'summary', role: 'list' },
  );
