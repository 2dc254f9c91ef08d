import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const contactInText: Rule = {
  id: 'contact-in-text',
  severity: 'warning',
  source: ukGdpr(13, '(1)(a)'),
  title: 'Contact details can be read',
  asks: 'Give each way to reach you in the text.',
  mend: 'Write [{{contact.email}}](mailto:{{contact.email}}) where you say how to reach you.',
  *check({ figures: { contact } }, { reading, placeOf }) {
    const details = { email: contact.email, phone: contact.phone, post: contact.post.join(', ') };
    for (const [way, detail] of Object.entries(details)) {
      if (detail === '' || reading.statements.some(({ words }) => words.includes(detail))) continue;
      yield { place: placeOf(`contact.${way}`), message: `'${detail}' is not in the text.` };
    }
  },
};
