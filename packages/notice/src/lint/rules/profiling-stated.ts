import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const profilingStated: Rule = {
  id: 'profiling-stated',
  severity: 'warning',
  source: ukGdpr(13, '(2)(f)'),
  title: 'Profiling is called so',
  asks: 'Say that you profile people, where you choose them by what you know of them.',
  mend: "Write 'profiling: true' for the purpose, and 'profiling' in the text.",
  english: true,
  *check({ register }, { reading, placeOf }) {
    const [choosing] = reading.saying(/\bsegment|\bcustomer profile|\bchoose (?:them|people|you) by|\btarget(?:ed|ing)?\b|\bscor(?:e|ing)\b/iu);
    const told = register.purposes.some(({ profiling }) => profiling !== undefined) || reading.says(/\bprofiling\b/iu);
    if (choosing && !told) yield { place: placeOf(choosing.path), message: 'People are chosen by what is known of them, and nothing calls it profiling.' };
  },
};
