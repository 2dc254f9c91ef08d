import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { promiseInText } from './promise-in-text.ts';

describe('promise-in-text', () => {
  it('finds a promise that nobody reads', () => {
    assert.deepEqual(
      found(promiseInText, [write('your-rights.md', ', within {{rights.access.promise}}', '')]),
      ['notice.yaml: promise: P1M'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(promiseInText), []);
  });
});
