import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, withoutRight } from '../changed-notice.fixture.ts';
import { rightToPortability } from './right-to-portability.ts';

describe('right-to-portability', () => {
  it('finds a notice without it', () => {
    assert.deepEqual(found(rightToPortability, [withoutRight('portability')]), ['notice.yaml: rights:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(rightToPortability), []);
  });
});
