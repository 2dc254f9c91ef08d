import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { factStated } from './fact-stated.ts';

describe('fact-stated', () => {
  it('finds a fact that nothing states', () => {
    assert.deepEqual(found(factStated, [set('facts', { reviewed: ['notice.reviewed'] })]), ['notice.yaml: reviewed:']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(factStated), []);
  });
});
