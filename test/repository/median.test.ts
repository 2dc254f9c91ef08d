import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { median, quartiles, whereTheMedianIs } from '../bench/median.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index);

describe('the middle of a sample', () => {
  it('is no more moved by one slow round than by another', () => assert.deepEqual([median([3, 1, 2]), median([300, 1, 2])], [2, 2]));

  it('has a quarter of it below the lower one, and a quarter above the upper', () => assert.deepEqual(quartiles(upTo(9)), [3, 5, 7]));

  it('may lie where the tables of the binomial distribution say: of 20 numbers, between the 6th and the 15th', () => {
    const { from, to } = whereTheMedianIs(upTo(20));
    assert.deepEqual([from, to], [6, 15]);
  });

  it('is told more narrowly by more rounds, and stays within the numbers that there are', () => {
    const share = (count: number): number => {
      const { from, to } = whereTheMedianIs(upTo(count));
      return (to - from) / count;
    };
    assert.ok(share(400) < share(100) && share(100) < share(20));
    assert.deepEqual(whereTheMedianIs([1, 2]), { middle: 2, from: 1, to: 2 });
  });
});
