import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { abbreviationExplained } from './abbreviation-explained.ts';

describe('abbreviation-explained', () => {
  it('finds letters that nobody explains', () => {
    assert.deepEqual(
      found(abbreviationExplained, [append('who-we-are.md', 'We log it in our CRM.')]),
      ['who-we-are.md: We log it in our CRM.'],
    );
  });

  it('passes letters that are explained', () => {
    assert.deepEqual(
      found(abbreviationExplained, [append('who-we-are.md', 'We log it in our customer file (CRM). The CRM is ours.')]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(abbreviationExplained), []);
  });
});
