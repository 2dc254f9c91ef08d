import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { objectionProfiling } from './objection-profiling.ts';

describe('objection-profiling', () => {
  it('finds an objection without profiling', () => {
    assert.deepEqual(
      found(objectionProfiling, [write('your-right-to-object.md', 'profiling for marketing', 'all of it')]),
      ['notice.yaml: objection:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(objectionProfiling), []);
  });
});
