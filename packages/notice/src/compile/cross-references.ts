import { LAST_CONTACT } from '../register.ts';
import type { Report } from './problem.ts';
import type { Stated } from './notice-parts.ts';

/** Reports each id that names nothing: a purpose's data, recipients and retention, where data comes from and goes. */
export function checkReferences(
  stated: Stated,
  lineOf: (path: readonly PropertyKey[]) => number,
  report: Report,
): void {
  const ids = (list: readonly { readonly id: string }[] | undefined) => (list ?? []).map(({ id }) => id);
  const data = ids(stated.data);
  const sources = ids(stated.sources);
  const recipients = ids(stated.recipients);
  const retention = ids(stated.retention.rules);
  const check = (path: readonly PropertyKey[], named: readonly string[] | undefined, known: readonly string[], where: string) => {
    for (const name of named ?? []) {
      if (known.includes(name)) continue;
      const list = known.length > 0 ? `Known: ${known.join(', ')}.` : 'None is written there yet.';
      report(lineOf(path), `There is no '${name}' in '${where}'. ${list}`);
    }
  };
  stated.purposes?.forEach((purpose, index) => {
    check(['purposes', index, 'data'], purpose.data, data, 'data');
    check(['purposes', index, 'recipients'], purpose.recipients, recipients, 'recipients');
    const rule = purpose.retention === undefined ? [] : [purpose.retention];
    check(['purposes', index, 'retention'], rule, [LAST_CONTACT, ...retention], 'retention.rules');
  });
  stated.data?.forEach((category, index) => check(['data', index, 'sources'], category.sources, sources, 'sources'));
  stated.recipients?.forEach((each, index) => check(['recipients', index, 'data'], each.data, data, 'data'));
}
