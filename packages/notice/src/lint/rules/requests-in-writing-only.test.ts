import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { requestsInWritingOnly } from './requests-in-writing-only.ts';

describe('requests-in-writing-only', () => {
  it('finds a right that needs a letter or an email', () => {
    assert.deepEqual(
      found(requestsInWritingOnly, [set('rights.access.ways', ['email', 'post'])]),
      ['notice.yaml: ways:'],
    );
  });

  it('passes one that a call will do for', () => {
    assert.deepEqual(found(requestsInWritingOnly, [set('rights.access.ways', ['phone'])]), []);
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(requestsInWritingOnly), []);
  });
});
