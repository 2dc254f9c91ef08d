import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { assessmentBeforeUse } from './assessment-before-use.ts';

describe('assessment-before-use', () => {
  it('finds an assessment that came after', () => {
    assert.deepEqual(
      found(assessmentBeforeUse, [set('assessment.date', '2026-10-02')]),
      ['notice.yaml: date: 2026-10-02'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(assessmentBeforeUse), []);
  });
});
