import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const rightToComplain: Rule = {
  id: 'right-to-complain',
  severity: 'error',
  source: ukGdpr(13, '(2)(d)'),
  title: 'The right to complain to the regulator is told',
  asks: 'Tell people that they can complain to the regulator.',
  mend: "'You can complain to the Information Commission at any time: ico.org.uk/make-a-complaint'",
  *check({ figures: { regulator }, register }, { reading, placeOf }) {
    const names = [regulator.name, regulator.shortName].filter((name) => name !== '');
    const told = reading.saying(/\bcomplain/iu).some(({ words }) => names.some((name) => words.includes(name)) || /\bregulator|supervisory authority|\bInformation Commission|\bICO\b/iu.test(words));
    if (!told && register.complaints?.regulator === undefined) {
      yield { place: placeOf('regulator'), message: 'The notice does not say that people can complain to the regulator.' };
    }
  },
};
