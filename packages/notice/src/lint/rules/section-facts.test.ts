import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { sectionFacts } from './section-facts.ts';

describe('section-facts', () => {
  it('finds a section without facts', () => {
    assert.deepEqual(
      found(sectionFacts, [append('how-to-complain.md', '## More {#more}\n\nAsk us.')]),
      ['how-to-complain.md: ## More {#more}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(sectionFacts), []);
  });
});
