/** How far two samples lie apart, free of their unit: 0 is not at all. */
export interface Effect {
  /** Cohen's d: the difference of the means in standard deviations. */
  readonly cohen: number;
  /** Cliff's delta: how much more often one is above the other than below it, from -1 to 1. A few slow answers do not move it. */
  readonly cliff: number;
}

export const effectBetween = (one: readonly number[], other: readonly number[]): Effect => ({
  cohen: (mean(one) - mean(other)) / pooledDeviation(one, other),
  cliff: cliff(one, other),
});

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

const squares = (numbers: readonly number[]): number => {
  const middle = mean(numbers);
  return numbers.reduce((sum, each) => sum + (each - middle) ** 2, 0);
};

const pooledDeviation = (one: readonly number[], other: readonly number[]): number =>
  Math.sqrt((squares(one) + squares(other)) / (one.length + other.length - 2));

/** Both sorted, each of one meets the count of the other below it and above it once. */
const cliff = (one: readonly number[], other: readonly number[]): number => {
  const [left, right] = [one.toSorted((a, b) => a - b), other.toSorted((a, b) => a - b)];
  let [below, upTo, sum] = [0, 0, 0];
  for (const each of left) {
    while (below < right.length && right[below]! < each) below += 1;
    while (upTo < right.length && right[upTo]! <= each) upTo += 1;
    sum += below - (right.length - upTo);
  }
  return sum / (left.length * right.length);
};
