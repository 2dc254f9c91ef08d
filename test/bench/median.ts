/** The middle of the numbers, which one noisy round does not move. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/** The middle of the lower half, of all, and of the upper half. */
export function quartiles(numbers: readonly number[]): readonly [number, number, number] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] as number;
  return [at(0.25), median(numbers), at(0.75)];
}

/** The median of a sample, and between which of its numbers that of all there could be lies, in 95 of 100 samples, whatever their distribution. */
export function whereTheMedianIs(numbers: readonly number[]): { readonly middle: number; readonly from: number; readonly to: number } {
  const sorted = numbers.toSorted((a, b) => a - b);
  const { length } = sorted;
  // How many of them lie under it is binomial: its middle, and 1.96 of its standard deviations.
  const reach = 0.98 * Math.sqrt(length);
  const at = (rank: number): number => sorted[Math.min(Math.max(rank, 0), length - 1)] as number;
  return { middle: median(numbers), from: at(Math.round(length / 2 - reach) - 1), to: at(Math.round(length / 2 + reach)) };
}
