import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { objectionInSummary } from './objection-in-summary.ts';

describe('objection-in-summary', () => {
  it('finds a summary that leads elsewhere', () => {
    assert.deepEqual(
      found(objectionInSummary, [write('summary.md', '{more: your-right-to-object}', '{more: your-rights}')]),
      ['summary.md: ## What we hold {more: what-we-hold}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(objectionInSummary), []);
  });
});
