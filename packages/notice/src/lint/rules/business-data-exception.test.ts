import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { businessDataException } from './business-data-exception.ts';

describe('business-data-exception', () => {
  it('finds an objection that leaves business data out', () => {
    assert.deepEqual(
      found(businessDataException, [append('your-right-to-object.md', 'It does not cover business data.')]),
      ['your-right-to-object.md: It does not cover business data.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(businessDataException), []);
  });
});
