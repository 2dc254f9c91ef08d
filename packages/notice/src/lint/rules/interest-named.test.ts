import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { interestNamed } from './interest-named.ts';

describe('interest-named', () => {
  it('finds an interest that is not told', () => {
    assert.deepEqual(found(interestNamed, [set('purposes.marketing.interest')]), ['notice.yaml: - id: marketing']);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(interestNamed), []);
  });
});
