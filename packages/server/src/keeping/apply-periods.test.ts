import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notice } from '@clarion-privacy/notice/clarion';
import { OBJECTION, postJson, startApp } from '../app.fixture.ts';
import { applyPeriods } from './apply-periods.ts';

describe('the periods of the backend’s own data', () => {
  it('take the history of preferences out after the notice’s period, leave the suppression file, and write to the audit', async (t) => {
    const { app, storage, parts, time } = await startApp(t);
    await postJson(app, OBJECTION);
    const apply = (at: string, of: Pick<typeof notice, 'figures' | 'register'> = notice) =>
      storage.transaction((stores) => applyPeriods(of, { now: new Date(at), random: parts.random }, stores));
    assert.equal(time.now.toISOString(), '2026-09-03T10:15:00.000Z');
    assert.deepEqual(await apply('2028-09-03T12:00:00.000Z'), { 'sent-mail': 1, idempotency: 1 });
    assert.deepEqual(await apply('2028-09-04T12:00:00.000Z'), { 'preference-history': 1 });
    assert.deepEqual(await apply('2028-09-04T12:00:00.000Z'), {});
    assert.deepEqual(await storage.suppression.keyIds(), [parts.keys.current.id]);
    const audit = [];
    for await (const { event, details } of storage.audit.list()) audit.push([event, details]);
    assert.deepEqual(audit.slice(1), [['keeping.applied', '{"sent-mail":1,"idempotency":1}'], ['keeping.applied', '{"preference-history":1}']]);
  });

  it('are those of the notice, and without one nothing goes', async (t) => {
    const { app, storage, parts } = await startApp(t);
    await postJson(app, OBJECTION);
    const apply = (keeping: typeof notice.register.keeping) =>
      storage.transaction((stores) => applyPeriods({ figures: notice.figures, register: { ...notice.register, keeping: keeping ?? [] } }, { now: new Date('2026-09-05T12:00:00.000Z'), random: parts.random }, stores));
    assert.deepEqual(await apply([]), {});
    assert.deepEqual(await apply([{ id: 'preference-history', period: 'P1D' }]), { 'preference-history': 1 });
  });
});
