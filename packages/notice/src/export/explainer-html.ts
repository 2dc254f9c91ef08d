import { consequences } from '../erasure/consequences.ts';
import type { NoticeFigures } from '../notice.ts';
import { htmlText } from './html-text.ts';

/**
 * What erasure and objection each do, in the steps of the element, for pages that run no scripts. A list and not a table: it reads
 * the same at any width, and a style sheet may put the paths of a step beside each other. `headingLevel` is that of the steps.
 */
export function explainerHtml(figures: NoticeFigures, { headingLevel }: { readonly headingLevel: number }): string {
  const { language, lead, steps, paths } = consequences(figures);
  const items = steps.map((step, index) => {
    const told = paths.map(({ title, consequences: each }) => {
      const { outcome, detail } = each[index] ?? { outcome: '', detail: '' };
      return `<div><dt>${htmlText(title)}</dt><dd><strong>${htmlText(outcome)}.</strong> ${htmlText(detail)}</dd></div>`;
    });
    return `<li><h${headingLevel}>${htmlText(step)}</h${headingLevel}>\n<dl>${told.join('\n')}</dl></li>`;
  });
  return `<p lang="${language}">${htmlText(lead)}</p>\n<ol lang="${language}">\n${items.join('\n')}\n</ol>`;
}
