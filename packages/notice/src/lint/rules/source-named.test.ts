import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { sourceNamed } from './source-named.ts';

describe('source-named', () => {
  it('finds a supplier without a name', () => {
    assert.deepEqual(
      found(sourceNamed, [set('sources.trade-directory.name', 'we bought it from a data supplier')]),
      ['notice.yaml: - {id: trade-directory, name: we bought it from a data supplier, kind: public, told: first-contact}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(sourceNamed), []);
  });
});
