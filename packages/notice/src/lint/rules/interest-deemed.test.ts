import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { interestDeemed } from './interest-deemed.ts';

describe('interest-deemed', () => {
  it('finds a visit that counts as consent', () => {
    assert.deepEqual(
      found(interestDeemed, [append('how-we-reach-you.md', 'By using our website you agree to this.')]),
      ['how-we-reach-you.md: By using our website you agree to this.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(interestDeemed), []);
  });
});
