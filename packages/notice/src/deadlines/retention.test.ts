import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notice } from '../generated/clarion.ts';
import { deletionDue, verifiableContacts } from './retention.ts';

test('retention.period: data is deleted five years after the last verifiable contact', () => {
  assert.equal(deletionDue('2021-11-25', notice.figures.retention.afterLastContact), '2026-11-25');
  assert.equal(deletionDue('2024-02-29', notice.figures.retention.afterLastContact), '2029-02-28');
});

test('retention.period: what counts as verifiable is data of the notice', () => {
  assert.deepEqual(verifiableContacts(notice), ['enquiry', 'reply', 'call', 'meeting', 'event', 'order']);
  assert.equal(verifiableContacts({ register: { ...notice.register, retention: [] } }), undefined);
});
