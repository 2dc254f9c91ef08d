import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { freeOfCharge } from './free-of-charge.ts';

describe('free-of-charge', () => {
  it('finds a right whose cost is left open', () => {
    assert.deepEqual(found(freeOfCharge, [set('rights.access.free')]), ['notice.yaml: access:']);
  });

  it('passes one that is free by its text', () => {
    assert.deepEqual(
      found(freeOfCharge, [set('rights.access.free'), write('your-rights.md', 'You can have a copy', 'Free of charge, you can have a copy')]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(freeOfCharge), []);
  });
});
