import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const sectionReference: Rule = {
  id: 'section-reference',
  severity: 'warning',
  source: ukGdpr(12, '(1)'),
  title: 'References to sections lead somewhere',
  asks: 'Refer to a section by its title, which stays when sections move.',
  mend: "Write 'see How to complain' for 'see section 7'.",
  english: true,
  *check(_, { reading, placeOf }) {
    const numbers = new Set(reading.sections.flatMap(({ title }) => /^\d+(?:\.\d+)*/u.exec(title.trim())?.[0] ?? []));
    const titles = new Set(reading.sections.map(({ title }) => title.toLowerCase()));
    for (const { words, path } of reading.statements) {
      const numbered = /\b(?:see|in|under|to) (?:section|clause|paragraph|part) (\d+(?:\.\d+)*)\b/iu.exec(words);
      if (numbered && !numbers.has(numbered[1] ?? '')) yield { place: placeOf(path), message: `'${numbered[0]}' leads nowhere: no section has that number.` };
      for (const [, title = ''] of words.matchAll(/\bthe section ['‘“"]([^'’”"]+)['’”"]/giu)) {
        if (!titles.has(title.toLowerCase())) yield { place: placeOf(path), message: `There is no section '${title}'.` };
      }
    }
  },
};
