import { offers, unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const portabilityFormat: Rule = {
  id: 'portability-format',
  severity: 'note',
  source: ukGdpr(20, '(1)'),
  title: 'Data comes in a format for software',
  asks: 'Say in what format data can be taken along.',
  mend: "'We send it as a file that other software can read.'",
  english: true,
  check: (notice, context) =>
    unless(
      !offers(notice, 'portability') ||
        context.reading.sayingOf('portability').some(({ words }) => /\bfile|format|machine|software|spreadsheet|\bCSV\b|\bJSON\b/iu.test(words)),
      context,
      'rights.portability',
      'The notice does not say in what format data can be taken along.',
    ),
};
