import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set } from '../changed-notice.fixture.ts';
import { channelDataListed } from './channel-data-listed.ts';

describe('channel-data-listed', () => {
  it('finds calls without a phone number', () => {
    assert.deepEqual(
      found(channelDataListed, [set('data.contact.items', [{ name: 'email', kind: 'email' }, { name: 'address', kind: 'address' }])]),
      ['notice.yaml: data:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(channelDataListed), []);
  });
});
