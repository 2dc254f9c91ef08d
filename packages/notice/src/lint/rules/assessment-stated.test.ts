import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { assessmentStated } from './assessment-stated.ts';

describe('assessment-stated', () => {
  it('finds interests that nobody weighed', () => {
    assert.deepEqual(
      found(assessmentStated, [set('assessment'), write('why-we-use-it.md', '{{assessment.date}}', 'a day'), write('why-we-use-it.md', ', next on {{assessment.next}}', '')]),
      ['notice.yaml: purposes:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(assessmentStated), []);
  });
});
