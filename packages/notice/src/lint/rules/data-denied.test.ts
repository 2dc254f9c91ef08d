import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { dataDenied } from './data-denied.ts';

describe('data-denied', () => {
  it('finds a denial beside payments', () => {
    assert.deepEqual(
      found(dataDenied, [append('what-we-hold.md', 'We hold no other personal data.')]),
      ['what-we-hold.md: We hold no other personal data.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(dataDenied), []);
  });
});
