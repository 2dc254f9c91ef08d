import { unless } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const representativeNamed: Rule = {
  id: 'representative-named',
  severity: 'note',
  source: ukGdpr(27),
  title: 'A representative is named where one is needed',
  asks: 'Where the notice speaks of EU law, name your representative in the EU, or say that you need none.',
  mend: "Write 'representative: {name: …, email: …}', or 'We do not offer anything to people in the EU'.",
  english: true,
  check: ({ register }, context) =>
    unless(
      !register.laws.includes('eu-gdpr') || register.representative !== undefined || context.reading.says(/\brepresentative in the\b/iu),
      context,
      'laws',
      'The notice stands under EU law and names no representative in the EU.',
    ),
};
