import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { rightLimited } from './right-limited.ts';

describe('right-limited', () => {
  it('finds an exception without a law', () => {
    assert.deepEqual(
      found(rightLimited, [set('rights.access.except', 'notes of our sales team')]),
      ['notice.yaml: except: notes of our sales team'],
    );
  });

  it('passes an exception by law', () => {
    assert.deepEqual(found(rightLimited, [set('rights.access.except', 'what DPA 2018 Schedule 2 exempts')]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(rightLimited), []);
  });
});
