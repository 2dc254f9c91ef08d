import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notice as example } from '@clarion-privacy/notice/example';
import { startApp } from '../app.fixture.ts';
import { remindOfReviews, reviewsNear } from './review-mail.ts';

describe('the reviews of which the team is told', () => {
  const on = (today: string) => reviewsNear(example, today).map(({ of }) => of);

  it('lia.confirm.13, notice.review-cycle: are those within thirty days, or late', () => {
    assert.deepEqual(on('2026-11-25'), []);
    assert.deepEqual(on('2027-02-11'), []);
    assert.deepEqual(on('2027-02-12'), ['assessment']);
    assert.deepEqual(on('2027-10-10'), ['assessment', 'notice']);
  });

  it('lia.confirm.13, notice.review-cycle: come by mail once a week for each', async (t) => {
    const { parts, storage } = await startApp(t);
    const { run } = remindOfReviews(parts);
    const mails = () => storage.transaction(({ outbox }) => outbox.claim({ now: '2030-01-01T00:00:00Z', until: '2020-01-01T00:00:00Z', most: 20 }));
    await run(new Date('2026-11-25T12:00:00Z'));
    await run(new Date('2026-12-01T12:00:00Z'));
    const first = await mails();
    assert.deepEqual(first.map(({ kind, recipient }) => [kind, recipient]), [
      ['review-assessment', 'data-compliance@clarioncomms.com'],
      ['review-notice', 'data-compliance@clarioncomms.com'],
    ]);
    assert.match(first[0]!.body, /was due on 10 November 2018/u);
    await run(new Date('2026-12-03T12:00:00Z'));
    assert.equal((await mails()).length, 4);
  });
});
