import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { assessmentDated } from './assessment-dated.ts';

describe('assessment-dated', () => {
  it('finds an assessment of no day', () => {
    assert.deepEqual(
      found(assessmentDated, [set('assessment.date'), write('why-we-use-it.md', '{{assessment.date}}', 'a day')]),
      ['notice.yaml: assessment:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(assessmentDated), []);
  });
});
