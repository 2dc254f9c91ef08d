import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { answerWithinOneMonth } from './answer-within-one-month.ts';

describe('answer-within-one-month', () => {
  it('finds a promise of 40 days', () => {
    assert.deepEqual(
      found(answerWithinOneMonth, [set('rights.access.promise', 'P40D')]),
      ['notice.yaml: promise: P40D'],
    );
  });

  it('finds a promise of two months', () => {
    assert.deepEqual(
      found(answerWithinOneMonth, [set('rights.erasure.promise', 'P2M')]),
      ['notice.yaml: promise: P2M'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(answerWithinOneMonth), []);
  });
});
