import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { objectionApart } from './objection-apart.ts';

describe('objection-apart', () => {
  it('finds a right to object inside another section', () => {
    assert.deepEqual(
      found(objectionApart, [write('your-right-to-object.md', '# Your right to object to marketing {right: objection}', '# Your choices\n\nYou choose.\n\n## Your right to object {#objection} {right: objection}')]),
      ['your-right-to-object.md: ## Your right to object {#objection} {right: objection}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(objectionApart), []);
  });
});
