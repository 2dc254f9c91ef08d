import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { figures } from '../generated/clarion-figures.ts';
import type { NoticeFigures } from '../notice.ts';
import { RIGHTS } from '../vocabulary.ts';
import type { Right } from '../vocabulary.ts';
import { calendarNamed } from './calendars.ts';
import { addDays, addMonths, dayNumber } from './civil-date.ts';
import { deadlinesFor, dueBy, promisedBy, statutoryBy } from './deadlines.ts';
import { addDuration } from './duration.ts';
import { isWorkingDay, lastYearOnRecord, workingDayFrom } from './working-day.ts';

const calendar = calendarNamed('england-and-wales');
const on = (date: string, right: Right = 'objection', of: NoticeFigures = figures) =>
  deadlinesFor({ right, receivedAt: `${date}T12:00:00Z`, figures: of });

for (const [received, statutory, promised, due] of [
  ['2026-09-03', '2026-10-05', '2026-10-03', '2026-10-03'],
  ['2026-12-01', '2027-01-04', '2026-12-31', '2026-12-31'],
  ['2027-01-31', '2027-03-01', '2027-03-02', '2027-03-01'],
  ['2027-02-10', '2027-03-10', '2027-03-12', '2027-03-10'],
] as const) {
  test(`object.time: an objection of ${received} is due on ${due}`, () => {
    assert.deepEqual(on(received), { statutoryBy: statutory, promisedBy: promised, dueBy: due });
  });
}

for (const [fact, right] of [
  ['object.time', 'objection'],
  ['erasure.time', 'erasure'],
  ['access.time', 'access'],
] as const) {
  test(`${fact}: the published notice promises 30 days, counted from the day of receipt`, () => {
    assert.equal(on('2026-09-03', right).promisedBy, '2026-10-03');
  });

  test(`${fact}: another promise in the notice gives another date`, () => {
    const changed = { ...figures, rights: { ...figures.rights, [right]: { promise: 'P7D', ways: ['email'] } } } as const;
    assert.deepEqual(on('2026-09-03', right, changed), {
      promisedBy: '2026-09-10',
      statutoryBy: '2026-10-05',
      dueBy: '2026-09-10',
    });
  });
}

test('retention.period: the published notice lets go five years after the last contact', () => {
  assert.equal(addDuration('2026-09-03', figures.retention.afterLastContact), '2031-09-03');
});

test('lia.confirm.13: the published notice has the assessment reviewed after six months', () => {
  assert.equal(addDuration('2026-08-31', figures.review.lia), '2027-02-28');
});

test('a right without a promise is promised what the law asks', () => {
  assert.deepEqual(on('2026-09-03', 'rectification'), {
    promisedBy: '2026-10-05',
    statutoryBy: '2026-10-05',
    dueBy: '2026-10-05',
  });
});

test('a complaint is acknowledged within 30 days, the day of receipt being the first', () => {
  assert.equal(on('2026-09-03', 'complaint').statutoryBy, '2026-10-02');
});

test('the date of receipt is the one in London', () => {
  const received = (receivedAt: string) => deadlinesFor({ right: 'objection', receivedAt, figures });
  assert.equal(received('2026-09-02T22:59:59Z').promisedBy, '2026-10-02');
  assert.equal(received('2026-09-02T23:00:00Z').promisedBy, '2026-10-03');
});

test('a Date and its ISO text give the same deadlines', () => {
  const receivedAt = new Date('2026-09-03T10:00:00Z');
  assert.deepEqual(
    deadlinesFor({ right: 'access', receivedAt, figures }),
    deadlinesFor({ right: 'access', receivedAt: receivedAt.toISOString(), figures }),
  );
});

test('a month that ends in the Christmas holidays goes on to the first working day after them', () => {
  assert.equal(statutoryBy('2027-11-25', calendar), '2027-12-29');
  assert.equal(statutoryBy('2026-03-03', calendar), '2026-04-07');
});

test('a year after those on record is reckoned by the rule', () => {
  assert.equal(statutoryBy('2030-11-29', calendar), '2030-12-30');
  assert.equal(statutoryBy('2030-12-01', calendar), '2031-01-02');
  assert.equal(statutoryBy('2031-03-11', calendar), '2031-04-15');
  assert.equal(lastYearOnRecord(calendar), 2030);
});

test('a year before those on record is refused, and the message names the file to extend', () => {
  assert.throws(() => workingDayFrom('2025-12-31', calendar), {
    name: 'RangeError',
    message: /no public holidays for 2025.*holidays\/england-and-wales\.ts/,
  });
});

test('an unknown calendar is refused, and the message names the known ones', () => {
  assert.throws(() => on('2026-09-03', 'objection', { ...figures, calendar: 'atlantis' }), /Known: england-and-wales/);
});

// Receipt from 1 December 2025 on, over the years on record and as many that the rule gives.
const aReceipt = fc.integer({ min: 0, max: 3_650 }).map((days) => addDays('2025-12-01', days));
const aPromise = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((days) => `P${days}D`),
  fc.integer({ min: 1, max: 24 }).map((months) => `P${months}M`),
);

test('a request is never due later than either promise, and due on one of them', () => {
  fc.assert(
    fc.property(aReceipt, aPromise, fc.constantFrom(...RIGHTS), (received, promise, right) => {
      const deadlines = on(received, right, { ...figures, rights: { [right]: { promise, ways: ['email'] } } });
      assert.ok(deadlines.dueBy <= deadlines.promisedBy && deadlines.dueBy <= deadlines.statutoryBy);
      assert.ok([deadlines.promisedBy, deadlines.statutoryBy].includes(deadlines.dueBy));
      assert.ok(deadlines.dueBy > received);
    }),
  );
});

test('the statutory day is a working day, and none lies between the month and it', () => {
  fc.assert(
    fc.property(aReceipt, (received) => {
      const statutory = statutoryBy(received, calendar);
      assert.ok(isWorkingDay(statutory, calendar));
      for (let day = addMonths(received, 1); day < statutory; day = addDays(day, 1)) {
        assert.equal(isWorkingDay(day, calendar), false);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('the statutory day is 28 to 36 days after receipt', () => {
  fc.assert(
    fc.property(aReceipt, (received) => {
      const distance = dayNumber(statutoryBy(received, calendar)) - dayNumber(received);
      assert.ok(distance >= 28 && distance <= 36, `${received}: ${distance}`);
    }),
    { numRuns: 2_000 },
  );
});

test('a later receipt is never due by law before an earlier one', () => {
  fc.assert(
    fc.property(aReceipt, aReceipt, (one, other) => {
      const [earlier, later] = [one, other].sort() as [string, string];
      assert.ok(statutoryBy(earlier, calendar) <= statutoryBy(later, calendar));
    }),
    { numRuns: 2_000 },
  );
});

test('dueBy takes the earlier date, whichever comes first', () => {
  assert.equal(dueBy('2026-10-03', '2026-10-05'), '2026-10-03');
  assert.equal(dueBy(promisedBy('2027-01-31', 'P30D'), '2027-03-01'), '2027-03-01');
});
