import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { unsubscribeAtOnce } from './unsubscribe-at-once.ts';

describe('unsubscribe-at-once', () => {
  it('finds an unsubscribe that takes 30 days', () => {
    assert.deepEqual(
      found(unsubscribeAtOnce, [set('rights.objection.promise', 'P30D')]),
      ['notice.yaml: promise: P30D'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(unsubscribeAtOnce), []);
  });
});
