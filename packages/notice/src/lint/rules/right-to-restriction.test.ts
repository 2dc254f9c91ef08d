import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, withoutRight } from '../changed-notice.fixture.ts';
import { rightToRestriction } from './right-to-restriction.ts';

describe('right-to-restriction', () => {
  it('finds a notice without it', () => {
    assert.deepEqual(found(rightToRestriction, [withoutRight('restriction')]), ['notice.yaml: rights:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(rightToRestriction), []);
  });
});
