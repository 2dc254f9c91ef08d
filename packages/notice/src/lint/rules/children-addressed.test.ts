import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found, set } from '../changed-notice.fixture.ts';
import { childrenAddressed } from './children-addressed.ts';

describe('children-addressed', () => {
  it('finds data of children without a section for them', () => {
    assert.deepEqual(found(childrenAddressed, [set('children.processed', true)]), ['notice.yaml: children:']);
  });

  it('passes a section for them', () => {
    assert.deepEqual(
      found(childrenAddressed, [set('children.processed', true), append('what-we-hold.md', '## If you are under 18 {#young}\n\nWe keep your name.')]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(childrenAddressed), []);
  });
});
