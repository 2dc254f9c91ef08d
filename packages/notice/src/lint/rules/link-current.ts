import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

/** Addresses that have moved or closed, and what became of them. */
const OUTDATED: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\/\/(?:www\.)?ico\.org\.uk\/for-organisations\/guide-to-/iu, "the regulator's guides moved in May 2023"],
  [/\/\/www\.ico\.org\.uk(?:\/|$)/iu, "the regulator's address is https://ico.org.uk"],
  [/\/\/(?:www\.)?ico\.org\.uk\/(?:concerns|for-the-public\/raising-concerns)/iu, 'complaints are made at https://ico.org.uk/make-a-complaint/'],
  [/\/\/(?:www\.)?ico\.gov\.uk/iu, "the regulator's address is https://ico.org.uk"],
  [/\/\/ec\.europa\.eu\/consumers\/odr/iu, 'the platform closed in July 2025'],
  [/\/\/(?:www\.)?privacyshield\.gov/iu, 'the Privacy Shield ended in 2020'],
  [/\/\/(?:www\.)?eugdpr\.org/iu, 'it is no source of law'],
];

export const linkCurrent: Rule = {
  id: 'link-current',
  severity: 'warning',
  source: ukGdpr(12, '(1)'),
  title: 'Links lead to pages of today',
  asks: 'Lead to pages that are still there.',
  mend: 'Look the page up again, and link to where it is now.',
  *check(_, { reading, placeOf }) {
    for (const { href, path } of reading.links) {
      const what = OUTDATED.find(([pattern]) => pattern.test(href))?.[1];
      if (what !== undefined) yield { place: placeOf(path), message: `${href} is outdated: ${what}.` };
    }
  },
};
