import { pecr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const trackingWayOut: Rule = {
  id: 'tracking-way-out',
  severity: 'error',
  source: pecr(6),
  title: 'Tracking can be refused without losing the emails',
  asks: 'Let people refuse tracking and keep the emails.',
  mend: "Write 'wayOut: choice' for opens and clicks, and offer the choice in every email.",
  *check({ register }, { placeOf }) {
    for (const { id, wayOut } of register.tracking) {
      if (wayOut === 'unsubscribe') yield { place: placeOf(`tracking.${id}.wayOut`), message: `Tracking of ${id} ends only with the emails.` };
      if (wayOut === 'none') yield { place: placeOf(`tracking.${id}.wayOut`), message: `Tracking of ${id} cannot be refused.` };
    }
  },
};
