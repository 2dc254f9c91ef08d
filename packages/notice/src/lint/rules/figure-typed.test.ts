import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found } from '../changed-notice.fixture.ts';
import { figureTyped } from './figure-typed.ts';

describe('figure-typed', () => {
  it('finds a period that notice.yaml has', () => {
    assert.deepEqual(
      found(figureTyped, [append('how-long-we-keep-it.md', 'We keep it for 5 years.')]),
      ['how-long-we-keep-it.md: We keep it for 5 years.'],
    );
  });

  it('finds a date that notice.yaml has', () => {
    assert.deepEqual(
      found(figureTyped, [append('how-long-we-keep-it.md', 'Since 1 October 2026.')]),
      ['how-long-we-keep-it.md: Since 1 October 2026.'],
    );
  });

  it('finds an address that notice.yaml has', () => {
    assert.deepEqual(
      found(figureTyped, [append('how-long-we-keep-it.md', 'Write to privacy@example.org.')]),
      ['how-long-we-keep-it.md: Write to privacy@example.org.'],
    );
  });

  it('passes a period that it has not', () => {
    assert.deepEqual(found(figureTyped, [append('how-long-we-keep-it.md', 'We opened 40 years ago.')]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(figureTyped), []);
  });
});
