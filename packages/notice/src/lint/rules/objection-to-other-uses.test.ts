import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, write } from '../changed-notice.fixture.ts';
import { objectionToOtherUses } from './objection-to-other-uses.ts';

describe('objection-to-other-uses', () => {
  it('finds a notice that speaks of marketing only', () => {
    assert.deepEqual(
      found(objectionToOtherUses, [write('your-right-to-object.md', 'compelling reasons', 'our ways')]),
      ['notice.yaml: objection:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(objectionToOtherUses), []);
  });
});
