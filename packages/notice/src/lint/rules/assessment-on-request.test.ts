import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { assessmentOnRequest } from './assessment-on-request.ts';

describe('assessment-on-request', () => {
  it('finds an assessment that nobody can see', () => {
    assert.deepEqual(
      found(assessmentOnRequest, [write('why-we-use-it.md', /Ask our \{\{contact.team\}\} for a summary\./u, 'That is all.')]),
      ['notice.yaml: assessment:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(assessmentOnRequest), []);
  });
});
