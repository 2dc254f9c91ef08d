import { LIMITS } from '@clarion-privacy/protocol';
import type { RequestStatus } from '@clarion-privacy/protocol';
import type { RequestStep, StoredRequest } from './request-store.ts';
import { statusAfter } from './states.ts';

/** What whoever bears the status token is shown: no contact detail, no message, nobody's name. */
export const statusOf = (request: StoredRequest, steps: readonly RequestStep[]): RequestStatus => {
  const { reference, right, status, receivedAt, promisedBy, statutoryBy, dueBy, noticeVersion, extension, answer, pausedSince, waitsFor } = request;
  return {
    ...{ reference, right, status, receivedAt, promisedBy, statutoryBy, dueBy, noticeVersion },
    history: changesOf(steps).slice(-LIMITS.requestHistory),
    ...(pausedSince !== undefined && { paused: { since: pausedSince, for: waitsFor === 'clarification' ? 'clarification' : 'identity' } }),
    ...(extension && { extension: { until: extension.until, reason: extension.reason } }),
    ...(answer !== undefined && { answer }),
    mayWithdraw: statusAfter('withdraw', request) !== undefined,
    mayClarify: statusAfter('clarify', request) !== undefined,
    ...(waitsFor === 'confirmation' && { awaitsConfirmation: true }),
  };
};

/** Steps that left the status as it was are none that a person has to read. */
const changesOf = (steps: readonly RequestStep[]): RequestStatus['history'] =>
  steps.filter(({ status }, index) => status !== steps[index - 1]?.status).map(({ at, status }) => ({ at, status }));
