import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { childrenStated } from './children-stated.ts';

describe('children-stated', () => {
  it('finds a notice that is silent on children', () => {
    assert.deepEqual(
      found(childrenStated, [set('children'), write('what-we-hold.md', ' We do not knowingly hold data of children.', '')]),
      ['notice.yaml: data:'],
    );
  });

  it('passes a notice that says it in words', () => {
    assert.deepEqual(found(childrenStated, [set('children')]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(childrenStated), []);
  });
});
