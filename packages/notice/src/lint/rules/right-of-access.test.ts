import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, withoutRight } from '../changed-notice.fixture.ts';
import { rightOfAccess } from './right-of-access.ts';

describe('right-of-access', () => {
  it('finds a notice without it', () => {
    assert.deepEqual(found(rightOfAccess, [withoutRight('access')]), ['notice.yaml: rights:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(rightOfAccess), []);
  });
});
