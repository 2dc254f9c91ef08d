import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, withoutRight } from '../changed-notice.fixture.ts';
import { rightToRectification } from './right-to-rectification.ts';

describe('right-to-rectification', () => {
  it('finds a notice without it', () => {
    assert.deepEqual(found(rightToRectification, [withoutRight('rectification')]), ['notice.yaml: rights:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(rightToRectification), []);
  });
});
