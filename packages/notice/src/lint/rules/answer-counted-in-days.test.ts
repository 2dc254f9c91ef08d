import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { answerCountedInDays } from './answer-counted-in-days.ts';

describe('answer-counted-in-days', () => {
  it('finds a promise of 30 days', () => {
    assert.deepEqual(
      found(answerCountedInDays, [set('rights.access.promise', 'P30D')]),
      ['notice.yaml: promise: P30D'],
    );
  });

  it('passes a promise of 28 days', () => {
    assert.deepEqual(found(answerCountedInDays, [set('rights.access.promise', 'P28D')]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(answerCountedInDays), []);
  });
});
