import { isInEnglish } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const lawNamed: Rule = {
  id: 'law-named',
  severity: 'error',
  source: ukGdpr(13),
  title: 'The UK GDPR is named',
  asks: 'Name the law that holds in the UK: the UK GDPR.',
  mend: "Write 'laws: [uk-gdpr, dpa-2018, pecr]', and 'the UK GDPR' in the text.",
  *check(notice, { reading, placeOf }) {
    const { register } = notice;
    const inData = register.laws.length === 0 || register.laws.includes('uk-gdpr');
    const [first] = reading.saying(/\bEU General Data Protection|\bEU GDPR|\bGDPR\b/u);
    const inWords = !isInEnglish(notice) || reading.says(/\bUK (?:General Data Protection|GDPR)/u);
    if (inData && inWords) return;
    const place = inData ? placeOf(first?.path ?? `#${reading.sections[0]?.id}`) : placeOf('laws');
    yield { place, message: "The notice does not name the UK GDPR: since 2021 the EU's does not hold in the UK." };
  },
};
