import { marketsBy, unless } from '../asking.ts';
import { pecr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const senderIdentity: Rule = {
  id: 'sender-identity',
  severity: 'warning',
  source: pecr(23),
  title: 'Messages name their sender',
  asks: 'Say that every marketing message names you and gives an address at which it can be stopped.',
  mend: "'Every message names Example Ltd and gives an address at which you can tell us to stop.'",
  english: true,
  check: (notice, context) =>
    unless(
      !marketsBy(notice, 'email') || context.reading.says(/\b(?:every|each|all) (?:message|email|call|letter)s?\b[^.]{0,200}\b(?:names?|says? who|identif|gives? (?:an|our) address|our name)/iu),
      context,
      'channels',
      'Nothing says that marketing emails name their sender and give an address.',
    ),
};
