import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { objectionOnEachChannel } from './objection-on-each-channel.ts';

describe('objection-on-each-channel', () => {
  it('finds calls that no call can stop', () => {
    assert.deepEqual(
      found(objectionOnEachChannel, [set('rights.objection.ways', ['link', 'post'])]),
      ['notice.yaml: ways:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(objectionOnEachChannel), []);
  });
});
