import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { effectBetween } from '../bench/effect-size.ts';

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

describe('the size of an effect', () => {
  it('is nothing between a sample and itself', () => {
    assert.deepEqual(effectBetween([3, 1, 2, 2], [2, 3, 2, 1]), { cohen: 0, cliff: 0 });
  });

  it('counts means in standard deviations, and how often one is above the other', () => {
    const { cohen, cliff } = effectBetween([2, 4, 7, 3, 7, 35, 8, 9], [3, 5, 6, 7, 12, 34, 24, 14]);
    assert.deepEqual([round(cohen), round(cliff)], [-0.35, -0.234]);
  });

  it('is the other way round for samples that changed places, and whole where they do not overlap', () => {
    assert.equal(effectBetween([5, 6], [1, 2, 3]).cliff, 1);
    assert.equal(effectBetween([1, 2, 3], [5, 6]).cliff, -1);
  });
});
