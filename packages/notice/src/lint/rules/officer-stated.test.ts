import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { officerStated } from './officer-stated.ts';

describe('officer-stated', () => {
  it('finds a notice that is silent on the officer', () => {
    assert.deepEqual(
      found(officerStated, [write('who-we-are.md', /We have no data protection officer[^{]*/u, '')]),
      ['notice.yaml: contact:'],
    );
  });

  it('passes an officer by name', () => {
    assert.deepEqual(
      found(officerStated, [write('who-we-are.md', /We have no data protection officer[^{]*/u, ''), set('officer', { name: 'Sam Bean' })]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(officerStated), []);
  });
});
