import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawRandom } from './random.ts';

describe('random bytes', () => {
  it('come in the length that is asked for, from the stock or by themselves', () => {
    const random = drawRandom();
    for (const length of [0, 1, 12, 31, 32, 64, 10_000]) assert.equal(random(length).length, length);
  });

  it('are given out once, over many stocks', () => {
    const random = drawRandom();
    const drawn = new Set(Array.from({ length: 5_000 }, () => random(12).toString('hex')));
    assert.equal(drawn.size, 5_000);
  });

  it('do not change when others are drawn', () => {
    const random = drawRandom();
    const first = random(16);
    const kept = first.toString('hex');
    for (let each = 0; each < 2_000; each += 1) random(16);
    assert.equal(first.toString('hex'), kept);
  });
});
