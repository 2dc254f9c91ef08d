import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notice as clarion } from '../generated/clarion.ts';
import { notice as example } from '../generated/example.ts';
import { reviewsDue } from './reviews.ts';

test('lia.confirm.13, notice.review-cycle: the published notice has its assessment reviewed after six months, and itself after a year', () => {
  assert.deepEqual(reviewsDue(clarion), [
    { of: 'assessment', dueOn: '2018-11-10', fact: 'lia.confirm.13' },
    { of: 'notice', dueOn: '2019-05-10', fact: 'notice.review-cycle' },
  ]);
});

test('a date that the notice sets for a review holds, before any period', () => {
  assert.deepEqual(reviewsDue(example).map(({ of, dueOn }) => [of, dueOn]), [['assessment', '2027-03-14'], ['notice', '2027-11-09']]);
});

test('another period in the notice gives another day', () => {
  const changed = { figures: { ...clarion.figures, review: { lia: 'P1M' } }, register: { ...clarion.register, review: { cycle: 'P2M' } } };
  assert.deepEqual(reviewsDue(changed).map(({ dueOn }) => dueOn), ['2018-06-10', '2018-07-10']);
});
