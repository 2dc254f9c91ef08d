import { isCivilDate } from '../../deadlines/civil-date.ts';
import { isDuration } from '../../deadlines/duration.ts';
import { dateInWords, durationInWords } from '../../words.ts';
import { GUIDANCE_TO_BE_INFORMED } from '../law.ts';
import type { Rule } from '../rule.ts';

const PERIOD = /\b(?:\d+|one|two|three|four|five|six|seven|ten|twelve|thirty) (?:calendar |working )?(?:days?|months?|years?)\b/giu;
const DATE = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/gu;

/** Above plain Markdown the figures themselves stand. */
const withoutFrontMatter = (text: string): string =>
  text.replace(/^---\r?\n[^]*?\n---\r?\n/u, (front) => front.replaceAll(/[^\n]/gu, ''));

function figuresIn(value: unknown, language: string): readonly string[] {
  if (typeof value === 'string') return isDuration(value) ? [durationInWords(value, language)] : isCivilDate(value) ? [dateInWords(value, language)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((each) => figuresIn(each, language)) : [];
}

export const figureTyped: Rule = {
  id: 'figure-typed',
  severity: 'warning',
  source: GUIDANCE_TO_BE_INFORMED,
  title: 'Figures are referenced, never typed',
  asks: 'Write a reference where notice.yaml has the figure, so that both always agree.',
  mend: "Write {{rights.access.promise}} for '30 days', {{contact.email}} for the address.",
  *check({ figures, register }, { written }) {
    const periods = new Set(figuresIn({ ...figures, register }, figures.language));
    const typed = [figures.contact.email, figures.contact.phone, figures.organisation.registration].filter((text) => text !== '');
    for (const [file, text] of written) {
      if (!file.endsWith('.md')) continue;
      for (const [index, line] of withoutFrontMatter(text).split('\n').entries()) {
        const words = line.replaceAll(/\{[^{}\n]*\}/gu, '');
        const figure =
          typed.find((each) => words.includes(each)) ??
          [...words.matchAll(PERIOD), ...words.matchAll(DATE)].map(([found]) => found).find((found) => periods.has(found));
        if (figure !== undefined) yield { place: { file, line: index + 1 }, message: `'${figure}' is typed, though notice.yaml has it.` };
      }
    }
  },
};
