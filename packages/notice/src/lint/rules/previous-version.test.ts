import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { previousVersion } from './previous-version.ts';

describe('previous-version', () => {
  it('finds a version from nowhere', () => {
    assert.deepEqual(
      found(previousVersion, [write('changes-to-this-notice.md', 'This is the first version of this notice.', 'Hello.')]),
      ["notice.yaml: version: '1.0'"],
    );
  });

  it('passes one that names the last', () => {
    assert.deepEqual(
      found(previousVersion, [write('changes-to-this-notice.md', 'This is the first version of this notice.', 'Hello.'), set('previous', '0.9')]),
      [],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(previousVersion), []);
  });
});
