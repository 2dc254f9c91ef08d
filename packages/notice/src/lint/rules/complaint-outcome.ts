import { unless } from '../asking.ts';
import { dataProtectionAct } from '../law.ts';
import type { Rule } from '../rule.ts';

export const complaintOutcome: Rule = {
  id: 'complaint-outcome',
  severity: 'note',
  source: dataProtectionAct('164A'),
  title: 'Complaints have an outcome',
  asks: 'Say that you tell people how their complaint goes, and what came of it.',
  mend: "Write 'outcome: We tell you how it goes, and what we found.' under 'complaints'.",
  check: ({ register: { complaints } }, context) =>
    unless(complaints === undefined || complaints.outcome !== undefined, context, 'complaints', 'The notice does not say how the outcome of a complaint is told.'),
};
