import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { assessmentComplete } from './assessment-complete.ts';

describe('assessment-complete', () => {
  it('finds an assessment that weighed nothing', () => {
    assert.deepEqual(found(assessmentComplete, [set('assessment.confirms.balanced')]), ['notice.yaml: confirms:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(assessmentComplete), []);
  });
});
