import { addDuration } from '../../deadlines/duration.ts';
import { durationInWords } from '../../words.ts';
import { offers } from '../asking.ts';
import { dataProtectionAct } from '../law.ts';
import type { Rule } from '../rule.ts';

export const complaintAcknowledgement: Rule = {
  id: 'complaint-acknowledgement',
  severity: 'error',
  source: dataProtectionAct('164A', ),
  title: 'Complaints are acknowledged within 30 days',
  asks: 'Acknowledge a complaint within 30 days, counted from its receipt.',
  mend: "Write 'acknowledgement: P7D' under 'complaints'.",
  *check(notice, { today, placeOf }) {
    const { complaints } = notice.register;
    if (!complaints) {
      if (offers(notice, 'complaint')) yield { place: placeOf('rights.complaint'), message: 'The notice does not say when a complaint is acknowledged.' };
    } else if (addDuration(today, complaints.acknowledgement) > addDuration(today, 'P30D')) {
      const words = durationInWords(complaints.acknowledgement, notice.figures.language);
      yield { place: placeOf('complaints.acknowledgement'), message: `A complaint is acknowledged within ${words}: the law gives 30 days.` };
    }
  },
};
