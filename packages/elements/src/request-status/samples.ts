import type { RequestStatus } from '@clarion-privacy/protocol';
import { receipt } from '../request-form/rehearsal.ts';

/** A request as the backend tells of it. */
export const standing: RequestStatus = {
  ...receipt,
  right: 'access',
  status: 'in-progress',
  history: [
    { at: '2026-09-03T09:00:00Z', status: 'received' },
    { at: '2026-09-04T09:00:00Z', status: 'in-progress' },
  ],
  mayWithdraw: true,
  mayClarify: true,
};
