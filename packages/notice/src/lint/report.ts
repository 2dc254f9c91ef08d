import type { CivilDate } from '../notice.ts';
import type { Finding, Rule, Severity } from './rule.ts';

/** A finding with the rule that made it. */
export interface ReportedFinding extends Finding {
  readonly rule: Rule;
}

/** A rule that the notice turns off, why, and what it would have found. */
export interface RuleTurnedOff {
  readonly rule: Rule;
  readonly reason: string;
  readonly findings: readonly Finding[];
}

/** What a lint found, the gravest first. */
export interface Report {
  readonly notice: { readonly id: string; readonly version: string; readonly title: string };
  readonly today: CivilDate;
  /** How many rules there are. */
  readonly rules: number;
  readonly findings: readonly ReportedFinding[];
  readonly off: readonly RuleTurnedOff[];
  /** Rules that read English, where the notice is in another language. */
  readonly unread: readonly Rule[];
}

/** How many findings are of a severity. */
export const countOf = ({ findings }: Report, severity: Severity): number =>
  findings.filter(({ rule }) => rule.severity === severity).length;

/** Whether anything was found that the law asks for: what makes a command fail. */
export const hasErrors = (report: Report): boolean => countOf(report, 'error') > 0;

/** How many findings stand under each article, in the order of their names. */
export function countsByHeading({ findings }: Report): readonly (readonly [heading: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule.source.heading, (counts.get(rule.source.heading) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}
