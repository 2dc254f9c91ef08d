import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { rightDiscouraged } from './right-discouraged.ts';

describe('right-discouraged', () => {
  it('finds advice to use another right', () => {
    assert.deepEqual(
      found(rightDiscouraged, [append('your-rights.md', 'We recommend that you object instead.')]),
      ['your-rights.md: We recommend that you object instead.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(rightDiscouraged), []);
  });
});
