import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateInWords, durationInWords } from './words.ts';

test('a duration is told in the words of its language', () => {
  assert.equal(durationInWords('P30D', 'en-GB'), '30 days');
  assert.equal(durationInWords('P1Y', 'en-GB'), '1 year');
  assert.equal(durationInWords('P6M', 'en-GB'), '6 months');
  assert.equal(durationInWords('P1Y6M', 'en-GB'), '1 year and 6 months');
  assert.equal(durationInWords('P30D', 'de'), '30 Tage');
});

test('a date is told in words, whatever the zone of the machine', () => {
  assert.equal(dateInWords('2018-05-10', 'en-GB'), '10 May 2018');
  assert.equal(dateInWords('1969-12-31', 'en-GB'), '31 December 1969');
});
