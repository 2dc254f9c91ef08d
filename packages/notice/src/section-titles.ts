import type { Section } from './notice.ts';

/** The titles of all sections and subsections by their ids. */
export function sectionTitles(sections: readonly Section[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const visit = (list: readonly Section[]): void => {
    for (const { id, title, sections: inside = [] } of list) {
      if (!titles.has(id)) titles.set(id, title);
      visit(inside);
    }
  };
  visit(sections);
  return titles;
}
