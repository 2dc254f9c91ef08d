import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { callsScreened } from './calls-screened.ts';

describe('calls-screened', () => {
  it('finds calls to any number', () => {
    assert.deepEqual(
      found(callsScreened, [set('marketing.phone.screened'), write('how-we-reach-you.md', 'the Telephone Preference Service and its corporate list', 'our list')]),
      ['notice.yaml: channels: [email, phone, post]'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(callsScreened), []);
  });
});
