import type { NoticeFigures } from '../notice.ts';
import type { Report } from './problem.ts';

/** What the readers of one Markdown file need. */
export interface Reading {
  readonly figures: NoticeFigures;
  readonly report: Report;
}
