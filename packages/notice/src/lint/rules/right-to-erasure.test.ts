import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, withoutRight } from '../changed-notice.fixture.ts';
import { rightToErasure } from './right-to-erasure.ts';

describe('right-to-erasure', () => {
  it('finds a notice without it', () => {
    assert.deepEqual(found(rightToErasure, [withoutRight('erasure')]), ['notice.yaml: rights:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(rightToErasure), []);
  });
});
