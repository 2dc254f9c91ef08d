import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { figures } from '../generated/clarion-figures.ts';
import { RIGHTS } from '../vocabulary.ts';
import { calendarNamed } from './calendars.ts';
import { addDays, addMonths, dayNumber } from './civil-date.ts';
import { deadlinesFor, extensionToldBy, pausedDays, statutoryBy } from './deadlines.ts';
import type { Moves } from './deadlines.ts';
import { isWorkingDay } from './working-day.ts';

const calendar = calendarNamed('england-and-wales');
const access = (date: string, moves: Moves = {}) => deadlinesFor({ right: 'access', receivedAt: `${date}T12:00:00Z`, figures, ...moves });

test('access.time: a pause of ten days moves all dates by ten days, weekends left aside', () => {
  assert.deepEqual(access('2026-09-03'), { promisedBy: '2026-10-03', statutoryBy: '2026-10-05', dueBy: '2026-10-03' });
  assert.deepEqual(access('2026-09-03', { pausedDays: 10 }), { promisedBy: '2026-10-13', statutoryBy: '2026-10-13', dueBy: '2026-10-13' });
});

test('access.time: an extension is two further months from the original start, not from the end of the first', () => {
  assert.deepEqual(access('2027-01-31', { isExtended: true }), { promisedBy: '2027-05-02', statutoryBy: '2027-04-30', dueBy: '2027-04-30' });
  assert.equal(statutoryBy('2026-11-30', calendar, { isExtended: true }), '2027-03-01');
});

test('an extension and pauses add up', () => {
  assert.equal(access('2026-09-03', { isExtended: true, pausedDays: 4 }).statutoryBy, '2026-12-07');
});

test('a question that is answered on the same day moves nothing', () => {
  assert.equal(pausedDays('2026-09-03', '2026-09-03'), 0);
  assert.equal(pausedDays('2026-09-03', '2026-09-13'), 10);
});

test('an extension is told within the month itself, which no weekend makes longer', () => {
  assert.equal(extensionToldBy('2026-09-03'), '2026-10-03');
  assert.equal(extensionToldBy('2027-01-31'), '2027-02-28');
  assert.equal(extensionToldBy('2026-09-03', { pausedDays: 4 }), '2026-10-07');
});

test('neither a pause nor an extension moves the acknowledgement of a complaint', () => {
  const complaint = (moves: Moves) => deadlinesFor({ right: 'complaint', receivedAt: '2026-09-03T12:00:00Z', figures, ...moves });
  assert.deepEqual(complaint({ pausedDays: 9, isExtended: true }), complaint({}));
  assert.equal(complaint({}).dueBy, '2026-10-02');
});

// Far enough from the end of the calendar for a pause of a year and an extension.
const aReceipt = fc.integer({ min: 0, max: 1_300 }).map((days) => addDays('2025-12-01', days));
const aPause = fc.integer({ min: 0, max: 365 });

test('a pause moves the promise by its days, and the statutory day by at least its days and at most a weekend with holidays more', () => {
  fc.assert(
    fc.property(aReceipt, aPause, fc.constantFrom('access', 'erasure', 'objection'), (received, days, right) => {
      const on = (moves: Moves) => deadlinesFor({ right, receivedAt: `${received}T12:00:00Z`, figures, ...moves });
      const [before, after] = [on({}), on({ pausedDays: days })];
      assert.equal(after.promisedBy, addDays(before.promisedBy, days));
      const raw = addDays(addMonths(received, 1), days);
      assert.ok(after.statutoryBy >= raw && dayNumber(after.statutoryBy) - dayNumber(raw) <= 5);
      assert.ok(isWorkingDay(after.statutoryBy, calendar));
    }),
    { numRuns: 1_000 },
  );
});

test('two pauses move the dates as one of their days together does', () => {
  fc.assert(
    fc.property(aReceipt, fc.integer({ min: 0, max: 180 }), fc.integer({ min: 0, max: 180 }), (start, first, second) => {
      const [a, b, c] = [start, addDays(start, first), addDays(start, first + second)] as const;
      assert.equal(pausedDays(a, b) + pausedDays(b, c), pausedDays(a, c));
    }),
  );
});

test('an extended request is due later than before, never later than three months, the pauses and a weekend with holidays', () => {
  fc.assert(
    fc.property(aReceipt, aPause, (received, days) => {
      const before = access(received, { pausedDays: days });
      const after = access(received, { pausedDays: days, isExtended: true });
      assert.ok(after.dueBy > before.dueBy);
      assert.ok(dayNumber(after.dueBy) - dayNumber(addMonths(received, 3)) - days <= 5);
    }),
    { numRuns: 1_000 },
  );
});

test('whatever moves them, a request is due on the earlier of the two dates, and never before it was received', () => {
  fc.assert(
    fc.property(aReceipt, aPause, fc.boolean(), fc.constantFrom(...RIGHTS), (received, days, isExtended, right) => {
      const { promisedBy, statutoryBy: statutory, dueBy } = deadlinesFor({ right, receivedAt: `${received}T12:00:00Z`, figures, pausedDays: days, isExtended });
      assert.equal(dueBy, promisedBy < statutory ? promisedBy : statutory);
      assert.ok(dueBy > received);
    }),
  );
});
