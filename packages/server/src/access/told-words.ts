import type { Status } from '@clarion-privacy/protocol';
import type { Actor } from '../requests/request-store.ts';
import type { StepName } from '../requests/states.ts';

/** How the page of a person's data says where a request stands; the file for machines has the words of the wire. */
export const STATUS_TOLD: Readonly<Record<Status, string>> = {
  received: 'Received',
  acknowledged: 'Acknowledged',
  'awaiting-identity': 'Waits until we know that it is you',
  'awaiting-clarification': 'Waits for your answer',
  'in-progress': 'In progress',
  extended: 'In progress, with more time',
  fulfilled: 'Answered',
  refused: 'Refused',
  'no-match': 'Nothing was found',
  withdrawn: 'Taken back',
};

export const STEP_TOLD: Readonly<Record<StepName | 'receive', string>> = {
  receive: 'Received',
  acknowledge: 'Acknowledged',
  start: 'Begun',
  'ask-confirmation': 'Confirmation asked for',
  confirm: 'Confirmed',
  'ask-identity': 'Proof of identity asked for',
  'ask-clarification': 'A question asked',
  clarify: 'Something added',
  resume: 'Gone on with',
  extend: 'Given more time',
  fulfil: 'Answered',
  refuse: 'Refused',
  'no-match': 'Nothing found',
  withdraw: 'Taken back',
};

export const BY_TOLD: Readonly<Record<Actor['who'], string>> = { person: 'by you', team: 'by our team', server: 'by our service' };
