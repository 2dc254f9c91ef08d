import { pecr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const trackingConsent: Rule = {
  id: 'tracking-consent',
  severity: 'error',
  source: pecr(6),
  title: 'Email tracking rests on consent',
  asks: 'Ask for consent before you track who opens emails and follows links.',
  mend: "Write 'basis: consent' for opens and clicks.",
  *check({ register }, { placeOf }) {
    for (const { id, basis } of register.tracking) {
      if (basis !== 'consent') yield { place: placeOf(`tracking.${id}`), message: `Tracking of ${id} does not rest on consent.` };
    }
  },
};
