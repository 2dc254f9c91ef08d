import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found } from '../changed-notice.sample.ts';
import { figureMissing } from './figure-missing.ts';

describe('figure-missing', () => {
  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(figureMissing), []);
  });
});
