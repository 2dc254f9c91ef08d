import type { IdentifierKind } from '../suppression/identifier.ts';
import { caseFolded, canonicalText } from '../suppression/canonical-text.ts';
import { ListError } from './list-error.ts';

/** Columns that together hold one contact detail: one, or the lines of a postal address. */
export interface ContactColumn {
  readonly kind: IdentifierKind;
  readonly name: string;
  readonly indexes: readonly number[];
  /** Those without which the others are no address: a town alone finds nobody. */
  readonly needed: readonly number[];
}

/** Columns that the user named; a kind that is named is not guessed. */
export type NamedColumns = { readonly [kind in IdentifierKind]?: readonly string[] | undefined };

const WHOSE = '(?:primary|main|secondary|alternative|alt|other|work|business|office|company|home|personal|private|contact|customer|client|user|member|subscriber|recipient|lead|your|first|second|direct)*';
const EMAIL = new RegExp(`^${WHOSE}(?:e?mail|mailadresse)(?:address|addr|id)?\\d*$`, 'u');
const PHONE = new RegExp(
  `^${WHOSE}(?:tele?)?(?:phone|tel|mobile|cell|landline|msisdn|switchboard|directdial|directline|ddi)(?:phone)?(?:number|no|num|nr)?\\d*$`,
  'u',
);
const LINKEDIN = new RegExp(`^${WHOSE}(?:linkedin)(?:(?:public)?(?:profile|page|account)?(?:url|link|address)?|id)\\d*$`, 'u');
const POSTAL_WHOSE = '(?<whose>(?:postal|post|mailing|mail|delivery|shipping|billing|registered|work|business|office|company|home|personal|contact|customer|full)*)';
const POSTAL = new RegExp(`^${POSTAL_WHOSE}(?:address|addr|postal)$`, 'u');
const STREET = new RegExp(`^${POSTAL_WHOSE}(?:(?:address|addr|street)(?:line)?(?:\\d|one|two|three)|line\\d|street(?:address|name)?|building(?:name)?)$`, 'u');
const PLACE = new RegExp(
  `^${POSTAL_WHOSE}(?:address)?(?:house(?:number|no|name)|housenumber|flat|unit|locality|district|town|posttown|city|county|state|province|region|post(?:al)?code|zip(?:code)?|country)$`,
  'u',
);

/** Finds the columns that hold contact details, by what they are called. */
export const contactColumns = (header: readonly string[], named: NamedColumns = {}): readonly ContactColumn[] => {
  const words = header.map((name) => caseFolded(canonicalText(name)).replace(/[^\p{L}\p{N}]+/gu, ''));
  const matching = (pattern: RegExp) => words.flatMap((word, index) => (pattern.test(word) ? [index] : []));
  const alone = (kind: IdentifierKind) => (index: number): ContactColumn => ({ kind, name: header[index]!, indexes: [index], needed: [index] });
  const columns = [
    ...(named.email ? indexesOf(header, named.email) : matching(EMAIL)).map(alone('email')),
    ...(named.phone ? indexesOf(header, named.phone) : matching(PHONE)).map(alone('phone')),
    ...(named.linkedin ? indexesOf(header, named.linkedin) : matching(LINKEDIN)).map(alone('linkedin')),
    ...(named.postal ? [joined(header, indexesOf(header, named.postal))] : postalColumns(header, words, alone('postal'))),
  ];
  if (columns.length === 0) throw new ListError(nothingFound(header), 1);
  return columns;
};

const indexesOf = (header: readonly string[], names: readonly string[]): readonly number[] =>
  names.map((name) => {
    const index = header.findIndex((column) => column.trim().toLowerCase() === name.trim().toLowerCase());
    if (index < 0) throw new ListError(`there is no column ${quoted(name)} among ${header.map(quoted).join(', ')}.`, 1);
    return index;
  });

const postalColumns = (
  header: readonly string[],
  words: readonly string[],
  alone: (index: number) => ContactColumn,
): readonly ContactColumn[] => {
  const whole: ContactColumn[] = [];
  const lines = new Map<string, { indexes: number[]; needed: number[] }>();
  for (const [index, word] of words.entries()) {
    const match = POSTAL.exec(word) ?? STREET.exec(word) ?? PLACE.exec(word);
    if (!match) continue;
    const whose = match.groups?.['whose'] ?? '';
    const group = lines.get(whose) ?? { indexes: [], needed: [] };
    lines.set(whose, group);
    group.indexes.push(index);
    if (!PLACE.test(word)) group.needed.push(index);
    if (POSTAL.test(word)) whole.push(alone(index));
  }
  const parts = [...lines.values()].filter(({ indexes, needed }) => indexes.length > 1 && needed.length > 0);
  return [...whole, ...parts.map(({ indexes, needed }) => ({ ...joined(header, indexes), needed }))];
};

const joined = (header: readonly string[], indexes: readonly number[]): ContactColumn => ({
  kind: 'postal',
  name: indexes.map((index) => header[index]).join(' + '),
  indexes,
  needed: indexes,
});

const nothingFound = (header: readonly string[]): string => {
  // Without a header its first contact would stand here, and an error is no place for it.
  if (header.some((cell) => cell.includes('@') || /\d{6}/u.test(cell.replace(/\s/gu, ''))))
    return 'it holds contacts where the names of the columns belong. Add a line with names such as Email,Phone.';
  return `no column for email, telephone, LinkedIn or post among ${header.map(quoted).join(', ')}. Name one with --email-column, --phone-column, --linkedin-column or --postal-column.`;
};

const quoted = (name: string): string => JSON.stringify(name.trim());
