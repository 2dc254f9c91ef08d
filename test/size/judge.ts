import { RIGHTS } from '../../packages/notice/src/vocabulary.ts';
import type { Sizes } from './measure.ts';

/** Most that the first view of a form may weigh, whatever its right. */
export const FORM_BUDGET = 10_500;

/** Most that all elements together may weigh: less than one preference centre elsewhere (decision 0084). */
export const TOGETHER_BUDGET = 20_000;

/** Most that the first view of an entry may weigh, in bytes of brotli: a fresh connection's first window. */
export const BUDGETS: Readonly<Record<string, number>> = {
  'clarion-acknowledgement': 7_500,
  'clarion-privacy': 14_600,
  'clarion-request-form': 10_500,
  'clarion-erasure-or-objection': 9_000,
  'clarion-request-status': 9_500,
  'clarion-unsubscribe': 9_000,
  'clarion-preferences': 11_000,
};

/** What is over its budget, in sentences. */
export function overBudget({ entries, together, forms }: Sizes): string[] {
  const over = Object.entries(BUDGETS).flatMap(([name, most]) => {
    const brotli = entries[name]?.firstView.brotli;
    if (brotli === undefined) return [`There is no entry ${name}, which has a budget.`];
    return brotli > most ? [`The first view of ${name} is ${brotli} bytes; its budget is ${most}.`] : [];
  });
  const heavy = RIGHTS.flatMap((right) => {
    const brotli = forms[right]?.brotli;
    if (brotli === undefined) return [`There is no form for ${right}, which has a budget.`];
    return brotli > FORM_BUDGET ? [`The first view of the form for ${right} is ${brotli} bytes; its budget is ${FORM_BUDGET}.`] : [];
  });
  const all = together.brotli > TOGETHER_BUDGET ? [`All elements together are ${together.brotli} bytes; their budget is ${TOGETHER_BUDGET}.`] : [];
  return [...over, ...all, ...heavy];
}

/** Where two measurements differ, in sentences; none where they are the same to the byte. */
export function differences(kept: Sizes, found: Sizes): string[] {
  const [before, after] = [flat(kept), flat(found)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name}: ${before.get(name) ?? 'not there'} → ${after.get(name) ?? 'gone'}`);
}

function flat(sizes: object, path = ''): Map<string, number> {
  return new Map(
    Object.entries(sizes).flatMap(([name, value]: [string, unknown]): [string, number][] =>
      typeof value === 'number' ? [[`${path}${name}`, value]] : [...flat(value as object, `${path}${name} `)],
    ),
  );
}
