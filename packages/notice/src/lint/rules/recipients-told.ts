import { offers } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const recipientsTold: Rule = {
  id: 'recipients-told',
  severity: 'warning',
  source: ukGdpr(19),
  title: 'Recipients are told of corrections and deletions',
  asks: 'Tell those who got the data that it was corrected, deleted or restricted.',
  mend: "Write 'recipientsTold: true' for the right, and say so in the text.",
  *check(notice, { reading, placeOf }) {
    if (reading.says(/\btell (?:everyone|those|all|anyone|each|every recipient|the recipients)\b[^.]{0,200}\b(?:gave|got|have|received|passed|shared|it)\b/iu)) return;
    for (const right of ['erasure', 'rectification', 'restriction'] as const) {
      if (!offers(notice, right) || notice.register.rights[right]?.recipientsTold) continue;
      yield { place: placeOf(`rights.${right}`), message: `The notice does not say that recipients are told of '${right}'.` };
    }
  },
};
