import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDateIn } from './civil-date-in.ts';

test('in winter London keeps the date of UTC', () => {
  assert.equal(civilDateIn('2026-12-01T23:59:59Z', 'Europe/London'), '2026-12-01');
  assert.equal(civilDateIn(new Date('2026-12-02T00:00:00Z'), 'Europe/London'), '2026-12-02');
});

test('in summer the hour before midnight UTC is the next day in London', () => {
  assert.equal(civilDateIn('2026-09-02T22:59:59.999Z', 'Europe/London'), '2026-09-02');
  assert.equal(civilDateIn('2026-09-02T23:00:00Z', 'Europe/London'), '2026-09-03');
});

test('both hours of the night when the clocks go back are the same date', () => {
  assert.equal(civilDateIn('2026-10-25T00:30:00Z', 'Europe/London'), '2026-10-25');
  assert.equal(civilDateIn('2026-10-25T01:30:00Z', 'Europe/London'), '2026-10-25');
});

test('an instant may carry any offset', () => {
  assert.equal(civilDateIn('2026-01-01T01:30:00+05:30', 'Europe/London'), '2025-12-31');
});

test('a time without an offset is refused, as it would depend on the machine', () => {
  assert.throws(() => civilDateIn('2026-09-03T10:00:00', 'Europe/London'), RangeError);
  assert.throws(() => civilDateIn('2026-09-03', 'Europe/London'), RangeError);
});

test('a time that does not exist and a zone that does not exist are refused', () => {
  assert.throws(() => civilDateIn('2026-13-03T10:00:00Z', 'Europe/London'), RangeError);
  assert.throws(() => civilDateIn(new Date(Number.NaN), 'Europe/London'), RangeError);
  assert.throws(() => civilDateIn('2026-09-03T10:00:00Z', 'Europe/Atlantis'), RangeError);
});
