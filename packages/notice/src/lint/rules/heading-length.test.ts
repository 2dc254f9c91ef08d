import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { headingLength } from './heading-length.ts';

describe('heading-length', () => {
  it('finds a heading of eleven words', () => {
    assert.deepEqual(
      found(headingLength, [append('how-to-complain.md', '## One two three four five six seven eight nine ten eleven {#more}\n\nAsk us.')]),
      ['how-to-complain.md: ## One two three four five six seven eight nine ten eleven {#more}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(headingLength), []);
  });
});
