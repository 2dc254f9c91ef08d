import type { Result } from 'lighthouse';

/** What a page must have: 100 of each, and no shift at all. */
const FULL = 100;
export const PERFORMANCE = 'performance';
/** Categories that are the same in every run, on every machine. */
export const SAME_EVERYWHERE = ['accessibility', 'best-practices', 'seo'] as const;
export const SHIFT = 'cumulative-layout-shift';

/** Performance is worked out from times that were measured: of this many runs, the middle one counts, as Lighthouse advises. */
const RUNS = 5;
const MAJORITY = Math.ceil(RUNS / 2);

export const scoreOf = ({ categories }: Result, name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
export const valueOf = ({ audits }: Result, audit: string): number => audits[audit]?.numericValue ?? NaN;

/** By their performance, the lowest first: the middle one is what a page gets. */
export const byPerformance = (runs: readonly Result[]): readonly Result[] => runs.toSorted((a, b) => scoreOf(a, PERFORMANCE) - scoreOf(b, PERFORMANCE));
export const middleOf = (runs: readonly Result[]): Result => byPerformance(runs)[Math.floor((runs.length - 1) / 2)] as Result;

/** Whether the runs to come could no longer change on which side of what it must have the middle of all of them is. */
export function isDecided(runs: readonly Result[]): boolean {
  const full = runs.filter((run) => scoreOf(run, PERFORMANCE) >= FULL).length;
  return full >= MAJORITY || runs.length - full >= MAJORITY;
}

/** What a page has less than it must, in sentences. Whatever is the same in every run counts in each of them. */
export function problemsOf(path: string, runs: readonly Result[], isTimed: boolean): readonly string[] {
  const problems = runs.flatMap((run) => {
    const categories = SAME_EVERYWHERE.filter((name) => scoreOf(run, name) < FULL).map((name) => `${path}: ${name} is ${scoreOf(run, name)}. ${failedIn(run, name)}`);
    // NaN, where nothing was measured, is none either.
    const shift = valueOf(run, SHIFT) === 0 ? [] : [`${path}: its layout shifts by ${valueOf(run, SHIFT)}. ${detailsOf(run, 'layout-shifts')}`];
    return [...(run.runtimeError ? [`${path}: ${run.runtimeError.message}`] : []), ...categories, ...shift];
  });
  const middle = middleOf(runs);
  if (isTimed && scoreOf(middle, PERFORMANCE) < FULL) problems.push(`${path}: performance is ${scoreOf(middle, PERFORMANCE)}. ${failedIn(middle, PERFORMANCE)}`);
  return [...new Set(problems)];
}

const failedIn = (run: Result, name: string): string =>
  (run.categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (run.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${run.audits[id]?.title} ${run.audits[id]?.displayValue ?? ''} ${detailsOf(run, id)}`)
    .join('; ');

const detailsOf = ({ audits }: Result, id: string): string => {
  const { details } = audits[id] ?? {};
  return details && details.type !== 'debugdata' ? JSON.stringify(details).slice(0, 500) : '';
};
