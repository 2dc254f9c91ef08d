import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, set, write } from '../changed-notice.fixture.ts';
import { refusalAtCollection } from './refusal-at-collection.ts';

describe('refusal-at-collection', () => {
  it('finds a soft opt-in without a refusal', () => {
    assert.deepEqual(
      found(refusalAtCollection, [set('marketing.email.refusalAtCollection'), write('how-we-reach-you.md', 'You can refuse when you give us your address, and in every email.', 'That is all.')]),
      ['notice.yaml: - {id: email, rule: soft-opt-in, subscribers: [individual, corporate]}'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(refusalAtCollection), []);
  });
});
