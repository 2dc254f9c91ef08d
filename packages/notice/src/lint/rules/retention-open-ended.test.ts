import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { retentionOpenEnded } from './retention-open-ended.ts';

describe('retention-open-ended', () => {
  it('finds a period without an end', () => {
    assert.deepEqual(
      found(retentionOpenEnded, [append('how-long-we-keep-it.md', 'We keep it as long as necessary.')]),
      ['how-long-we-keep-it.md: We keep it as long as necessary.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(retentionOpenEnded), []);
  });
});
