import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notice as example } from '@clarion-privacy/notice/example';
import { reviewsNear } from './review-mail.ts';

describe('the reviews of which the team is told', () => {
  const on = (today: string) => reviewsNear(example, today).map(({ of }) => of);

  it('lia.confirm.13, notice.review-cycle: are those within thirty days, or late', () => {
    assert.deepEqual(on('2026-11-25'), []);
    assert.deepEqual(on('2027-02-11'), []);
    assert.deepEqual(on('2027-02-12'), ['assessment']);
    assert.deepEqual(on('2027-10-10'), ['assessment', 'notice']);
  });
});
