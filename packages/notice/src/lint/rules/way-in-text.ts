import type { Way } from '../../vocabulary.ts';
import { idsIn, rightsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

const WORDS: Readonly<Record<Way, RegExp>> = {
  link: /\blink\b|\bunsubscribe/iu,
  call: /\bcall/iu,
  form: /\bform\b/iu,
  email: /\bemail|@/iu,
  phone: /\b(?:tele)?phone|\bcall/iu,
  post: /\bpost\b|\bletter|\bwrite to\b/iu,
};

export const wayInText: Rule = {
  id: 'way-in-text',
  severity: 'warning',
  source: ukGdpr(12, '(2)'),
  title: 'Ways can be read',
  asks: 'Name each way of a right in the text around it.',
  mend: "Name the way in the section: 'by phone', 'by the form', 'by the link in any email'.",
  english: true,
  *check(notice, { reading, placeOf }) {
    const outermost = new Map(notice.text.sections.flatMap((top) => idsIn(top).map((id) => [id, top.id] as const)));
    const around = Map.groupBy(reading.statements, ({ section }) => outermost.get(section ?? ''));
    for (const right of rightsOffered(notice)) {
      const section = reading.sections.find((each) => each.right === right);
      const statements = section ? (around.get(outermost.get(section.id)) ?? []) : [];
      for (const way of section ? (notice.figures.rights[right]?.ways ?? []) : []) {
        if (statements.some(({ words }) => WORDS[way].test(words))) continue;
        yield { place: placeOf(`rights.${right}.ways`), message: `The right '${right}' is offered by '${way}', and the text does not say so.` };
      }
    }
  },
};
