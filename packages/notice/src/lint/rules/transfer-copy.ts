import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const transferCopy: Rule = {
  id: 'transfer-copy',
  severity: 'warning',
  source: ukGdpr(13, '(1)(f)'),
  title: 'A copy of the safeguards can be had',
  asks: 'Say how to get a copy of what protects a transfer.',
  mend: "Write 'copy: ask our Privacy Team' under 'transfers'.",
  check: ({ register: { transfers } }, context) =>
    unless(transfers?.outside !== true || transfers.copy !== undefined, context, 'transfers', 'The notice does not say how to get a copy of the safeguards.'),
};
