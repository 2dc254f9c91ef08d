import type { LeavingReason } from '@clarion-privacy/protocol';
import { LEAVING_REASONS } from '@clarion-privacy/protocol/reasons';

/** Every word of the question that comes after all is done. No 'please', no 'sorry', no 'invalid'. */
export const reasonMessages = {
  legend: 'Why did you stop?',
  optional: '(optional)',
  reasons: Object.fromEntries(LEAVING_REASONS.map(({ id, label }) => [id, label])) as Record<LeavingReason['reason'], string>,
  hint: 'We count the answers. Yours is not kept with your address.',
  send: 'Send the reason',
  sending: 'Sending…',
  choose: 'Choose a reason, or leave this out',
  error: 'Error: ',
  counted: 'Thank you for telling us',
  notCounted: 'The server did not take the reason. You need not try again: what you stopped stays stopped.',
};
