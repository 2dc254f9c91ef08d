import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { summaryLayer } from './summary-layer.ts';

describe('summary-layer', () => {
  it('finds a summary of 300 words', () => {
    assert.deepEqual(
      found(summaryLayer, [append('summary.md', 'We care. '.repeat(150))]),
      ['summary.md: ## What we hold {more: what-we-hold}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(summaryLayer), []);
  });
});
