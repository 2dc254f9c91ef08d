import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { sourceTiming } from './source-timing.ts';

describe('source-timing', () => {
  it('finds a source that people never hear of', () => {
    assert.deepEqual(
      found(sourceTiming, [set('sources.trade-directory.told')]),
      ["notice.yaml: - {id: trade-directory, name: 'the public trade directory of the Café Owners Guild', kind: public}"],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(sourceTiming), []);
  });
});
