import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RIGHTS, STATUSES } from '@clarion-privacy/protocol';
import type { Right, Status } from '@clarion-privacy/protocol';
import { CLOSED, STEPS, isPaused, statusAfter } from './states.ts';
import type { StepName } from './states.ts';

const EXTENSION = { at: '2026-09-04T08:00:00.000Z', until: '2026-12-03', reason: 'Five systems' };
const from = (right: Right, status: Status): string =>
  STEPS.flatMap((step) => {
    const after = statusAfter(step, { right, status });
    return after === undefined ? [] : [`${step} → ${after}`];
  }).join(', ');

describe('the life of a request', () => {
  it('leads an access request from its receipt to its answer', () => {
    assert.equal(
      from('access', 'received'),
      [
        'acknowledge → acknowledged, start → in-progress, ask-confirmation → awaiting-identity, ask-identity → awaiting-identity',
        'ask-clarification → awaiting-clarification, clarify → received, extend → extended, fulfil → fulfilled, refuse → refused',
        'no-match → no-match, withdraw → withdrawn',
      ].join(', '),
    );
    assert.equal(
      from('access', 'awaiting-identity'),
      'confirm → in-progress, clarify → awaiting-identity, resume → in-progress, fulfil → fulfilled, refuse → refused, no-match → no-match, withdraw → withdrawn',
    );
    assert.equal(
      from('access', 'awaiting-clarification'),
      'clarify → in-progress, resume → in-progress, fulfil → fulfilled, refuse → refused, no-match → no-match, withdraw → withdrawn',
    );
  });

  it('ends where it is closed, for every right', () => {
    for (const right of RIGHTS) for (const status of CLOSED) assert.equal(from(right, status), '');
  });

  it('leads every open request of every right to an end, from every status', () => {
    for (const right of RIGHTS) for (const status of STATUSES) if (!CLOSED.includes(status)) assert.match(from(right, status), /fulfil → fulfilled/u);
  });

  it('(lia.confirm.11) refuses no objection to marketing, asks for no identity, and cannot put it off', () => {
    const never: readonly StepName[] = ['refuse', 'ask-identity', 'extend', 'no-match', 'withdraw'];
    for (const status of STATUSES) for (const step of never) assert.equal(statusAfter(step, { right: 'objection', status }), undefined, `${step} from ${status}`);
  });

  it('extends once, and comes back to the extension after a pause', () => {
    const extended = { right: 'access', status: 'extended', extension: EXTENSION } as const;
    assert.equal(statusAfter('extend', extended), undefined);
    assert.equal(statusAfter('ask-clarification', extended), 'awaiting-clarification');
    assert.equal(statusAfter('resume', { ...extended, status: 'awaiting-clarification' }), 'extended');
  });

  it('lets an erasure be withdrawn until it has begun', () => {
    assert.equal(statusAfter('withdraw', { right: 'erasure', status: 'awaiting-identity' }), 'withdrawn');
    assert.equal(statusAfter('withdraw', { right: 'erasure', status: 'in-progress' }), undefined);
  });

  it('pauses for nothing but an identity or a clarification', () => {
    assert.deepEqual(STATUSES.filter((status) => isPaused({ status })), ['awaiting-identity', 'awaiting-clarification']);
  });
});
