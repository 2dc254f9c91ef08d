import type { CountryCode } from 'libphonenumber-js/min';
import { canonicalEmail } from '../suppression/canonical-email.ts';
import { canonicalLinkedin } from '../suppression/canonical-linkedin.ts';
import { canonicalPhone } from '../suppression/canonical-phone.ts';
import { canonicalPostal } from '../suppression/canonical-postal.ts';
import type { Identifier, IdentifierKind } from '../suppression/identifier.ts';
import type { ContactColumn } from './contact-columns.ts';

/** Who a row is about. */
export interface IdentifiedRow {
  readonly identifiers: readonly Identifier[];
  /** Filled columns whose contact detail cannot be read. */
  readonly unreadable: readonly ContactColumn[];
}

/** What people and programs write for 'there is none'. */
const NOTHING = /^(?:[^\p{L}\p{N}]*|n\/?a|nan|none|null|nil|unknown|tbc|tba|not (?:known|given|available)|#n\/a|0+)$/iu;
/** The longest of these words. */
const LONGEST_NOTHING = 13;
const BEGINS_AS_SOMETHING = /^[A-Za-z1-9]/u;
/** A spreadsheet's ways to keep a number as text. */
const AS_TEXT = /^(?:="(?<formula>.*)"|'(?<apostrophe>.*))$/su;
const SEVERAL: Readonly<Record<Exclude<IdentifierKind, 'postal'>, RegExp>> = {
  email: /[;,|\n\r]+|\s\/\s|\s+(?=\S+@)/u,
  phone: /[;,|\n\r]+|\s?\/\s?|\s(?:or|and|&)\s/iu,
  linkedin: /[;,|\s]+/u,
};

/** Reads all contact details of a row, several in one cell included. */
export const identifyRow = (
  cells: readonly string[],
  columns: readonly ContactColumn[],
  country: CountryCode,
): IdentifiedRow => {
  const identifiers: Identifier[] = [];
  const unreadable: ContactColumn[] = [];
  for (const column of columns) {
    const texts = contactTexts(cells, column);
    if (texts.length === 0) continue;
    const found = column.kind === 'postal' ? [canonicalPostal(texts.join(', '))] : read(texts.join(), column.kind, country);
    for (const canonical of found)
      if (canonical !== undefined) identifiers.push({ kind: column.kind, canonical });
    if (found.includes(undefined)) unreadable.push(column);
  }
  return { identifiers, unreadable };
};

const contactTexts = (cells: readonly string[], { indexes, needed }: ContactColumn): readonly string[] => {
  if (!needed.some((index) => !isNothing(cells[index]!.trim()))) return NONE;
  return indexes.map((index) => asWritten(cells[index]!)).filter((text) => !isNothing(text));
};

const NONE: readonly string[] = [];

const isNothing = (text: string): boolean => !(text.length > LONGEST_NOTHING && BEGINS_AS_SOMETHING.test(text)) && NOTHING.test(text);

const asWritten = (cell: string): string => {
  const text = cell.trim();
  if (text[0] !== '=' && text[0] !== "'") return text;
  const { formula, apostrophe } = AS_TEXT.exec(text)?.groups ?? {};
  return formula ?? apostrophe ?? text;
};

const read = (text: string, kind: Exclude<IdentifierKind, 'postal'>, country: CountryCode): readonly (string | undefined)[] => {
  const canonical = (part: string) => (kind === 'email' ? canonicalEmail(part) : kind === 'phone' ? canonicalPhone(part, country) : canonicalLinkedin(part));
  const one = canonical(text);
  if (one !== undefined) return [one];
  return text
    .split(SEVERAL[kind])
    .filter((part) => !NOTHING.test(part.trim()))
    .map(canonical);
};
