import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { objectionAbsolute } from './objection-absolute.ts';

describe('objection-absolute', () => {
  it('finds an objection that could be refused', () => {
    assert.deepEqual(
      found(objectionAbsolute, [set('rights.objection.absolute'), write('your-right-to-object.md', 'This right is absolute: we always stop, and no reason of ours can refuse it.', 'We look into it.')]),
      ['notice.yaml: objection:'],
    );
  });

  it('passes an objection that is absolute by its text', () => {
    assert.deepEqual(found(objectionAbsolute, [set('rights.objection.absolute')]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(objectionAbsolute), []);
  });
});
