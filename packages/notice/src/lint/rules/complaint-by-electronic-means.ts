import { unless } from '../asking.ts';
import { dataProtectionAct } from '../law.ts';
import type { Rule } from '../rule.ts';

export const complaintByElectronicMeans: Rule = {
  id: 'complaint-by-electronic-means',
  severity: 'error',
  source: dataProtectionAct('164A'),
  title: 'A complaint can be made by electronic means',
  asks: 'Offer a form for complaints that can be completed electronically.',
  mend: "Add form to the ways of the right 'complaint'.",
  check: ({ figures: { rights } }, context) =>
    unless(!rights.complaint || rights.complaint.ways.includes('form'), context, 'rights.complaint.ways', 'There is no form for complaints.'),
};
