import { offers, unless } from '../asking.ts';
import { dataProtectionAct } from '../law.ts';
import type { Rule } from '../rule.ts';

export const complaintProcedure: Rule = {
  id: 'complaint-procedure',
  severity: 'error',
  source: dataProtectionAct('164A'),
  title: 'Complaints have a procedure',
  asks: 'Say how to complain to you, and what happens then.',
  mend: "Write 'complaint:' under 'rights', 'complaints:' with its acknowledgement, and a section with {right: complaint}.",
  check: (notice, context) =>
    unless(
      offers(notice, 'complaint') || notice.register.complaints !== undefined || context.reading.says(/\bhow to complain\b|\bcomplaints? (?:procedure|process)\b|\bcomplain to us\b/iu),
      context,
      'rights',
      'The notice has no procedure for complaints.',
    ),
};
