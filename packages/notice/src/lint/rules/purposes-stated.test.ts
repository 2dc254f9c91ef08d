import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { purposesStated } from './purposes-stated.ts';

describe('purposes-stated', () => {
  it('finds a notice without purposes', () => {
    assert.deepEqual(
      found(purposesStated, [set('purposes')]),
      ['notice.yaml: # A complete notice of an invented company. The linter finds nothing in it; docs and tests read it.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(purposesStated), []);
  });
});
