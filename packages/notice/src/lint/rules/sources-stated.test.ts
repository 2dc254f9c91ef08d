import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { sourcesStated } from './sources-stated.ts';

describe('sources-stated', () => {
  it('finds a notice without sources', () => {
    assert.deepEqual(
      found(sourcesStated, [set('sources'), ...['contact', 'orders', 'reading'].map((data) => set(`data.${data}.sources`))]),
      ['notice.yaml: # A complete notice of an invented company. The linter finds nothing in it; docs and tests read it.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(sourcesStated), []);
  });
});
