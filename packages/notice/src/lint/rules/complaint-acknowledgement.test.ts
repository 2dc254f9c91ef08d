import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { complaintAcknowledgement } from './complaint-acknowledgement.ts';

describe('complaint-acknowledgement', () => {
  it('finds an acknowledgement after two months', () => {
    assert.deepEqual(
      found(complaintAcknowledgement, [set('complaints.acknowledgement', 'P2M')]),
      ['notice.yaml: acknowledgement: P2M'],
    );
  });

  it('finds a complaint that nobody acknowledges', () => {
    assert.deepEqual(
      found(complaintAcknowledgement, [set('complaints'), write('how-to-complain.md', /\{\{complaints\.acknowledgement\}\}/u, 'days'), write('how-to-complain.md', '{{complaints.regulator}}', 'https://ico.org.uk/make-a-complaint/')]),
      ['notice.yaml: complaint:'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(complaintAcknowledgement), []);
  });
});
