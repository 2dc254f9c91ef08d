import { consequences } from '../erasure/consequences.ts';
import type { NoticeFigures } from '../notice.ts';
import { htmlText } from './html-text.ts';

/** What erasure and objection each do, as a static table for pages that run no scripts: a row for each consequence, a column for each path. */
export function explainerTable(figures: NoticeFigures): string {
  const { language, title, lead, steps, paths } = consequences(figures);
  const columns = paths.map(({ title: path }) => `<th scope="col">${htmlText(path)}</th>`);
  const rows = steps.map((step, index) => {
    const cells = paths.map(({ consequences: told }) => {
      const { outcome, detail } = told[index] ?? { outcome: '', detail: '' };
      return `<td><strong>${htmlText(outcome)}.</strong> ${htmlText(detail)}</td>`;
    });
    return `<tr><th scope="row">${htmlText(step)}</th>${cells.join('')}</tr>`;
  });
  return (
    `<p lang="${language}">${htmlText(lead)}</p>\n` +
    `<table lang="${language}"><caption>${htmlText(title)}</caption>\n` +
    `<thead><tr><th scope="col">What happens</th>${columns.join('')}</tr></thead>\n` +
    `<tbody>${rows.join('\n')}</tbody></table>`
  );
}
