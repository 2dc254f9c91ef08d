import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { OBJECTION, postJson, receiptOf, startApp } from '../app.fixture.ts';
import { holidaysRunOut } from './holidays-run-out.ts';

describe('the holidays that due dates are reckoned with', () => {
  it('are said to run out while they end within a year, and not before', () => {
    const told = (at: string) => holidaysRunOut(notice.figures, new Date(at));
    assert.equal(told('2026-11-25T12:00:00Z'), undefined);
    assert.equal(told('2029-12-31T12:00:00Z'), undefined);
    assert.match(told('2030-01-01T12:00:00Z') ?? '', /england-and-wales are on record up to 2030: .* Upgrade/u);
    assert.match(told('2035-01-01T12:00:00Z') ?? '', /up to 2030/u);
  });

  it('object.time: come from the rule after that, so that a request is answered with its dates', async (t) => {
    const { app, time } = await startApp(t);
    time.now = new Date('2031-03-11T12:00:00.000Z');
    const answer = await postJson(app, OBJECTION);
    assert.equal(answer.status, 201);
    // 11 April 2031 is Good Friday, and 14 April Easter Monday.
    const { promisedBy, statutoryBy, dueBy } = await receiptOf(answer);
    assert.deepEqual([promisedBy, statutoryBy, dueBy], ['2031-04-10', '2031-04-15', '2031-04-10']);
  });
});
