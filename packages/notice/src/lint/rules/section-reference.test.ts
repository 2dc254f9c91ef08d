import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { sectionReference } from './section-reference.ts';

describe('section-reference', () => {
  it('finds a number that no section has', () => {
    assert.deepEqual(
      found(sectionReference, [append('who-we-are.md', 'For more, see section 7.')]),
      ['who-we-are.md: For more, see section 7.'],
    );
  });

  it('finds a title that no section has', () => {
    assert.deepEqual(
      found(sectionReference, [append('who-we-are.md', 'Read the section "Cookies".')]),
      ['who-we-are.md: Read the section "Cookies".'],
    );
  });

  it('passes a title that a section has', () => {
    assert.deepEqual(found(sectionReference, [append('who-we-are.md', 'Read the section "How to complain".')]), []);
  });

  it('passes a number that a section has', () => {
    const numbered = append('who-we-are.md', 'See section 7.1.\n\n## 7.1. More {#more}\n\nAsk us.');
    assert.deepEqual(found(sectionReference, [numbered]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(sectionReference), []);
  });
});
