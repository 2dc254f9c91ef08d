import type { CountryCode } from 'libphonenumber-js/min';
import type { Identifier, IdentifierKind } from '../suppression/identifier.ts';
import { canonicalOf } from '../suppression/identify.ts';
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
/** None of these words has such a digit. */
const DIGIT = /[1-9]/u;
/** A spreadsheet's ways to keep a number as text. */
const AS_TEXT = /^(?:="(?<formula>.*)"|'(?<apostrophe>.*))$/su;
const SEVERAL: Readonly<Record<Exclude<IdentifierKind, 'postal'>, RegExp>> = {
  email: /[;,|\n\r]+|\s\/\s|\s+(?=\S+@)/u,
  phone: /[;,|\n\r]+|\s?\/\s?|\s(?:or|and|&)\s/iu,
  linkedin: /[;,|\s]+/u,
};

/** Characters beyond which a cell holds no contact detail, nor several: to fold a million would hold a list up for an hour. */
const LONGEST = 5_000;

/** Reads all contact details of a row, several in one cell included. */
export const identifyRow = (
  cells: readonly string[],
  columns: readonly ContactColumn[],
  country: CountryCode,
): IdentifiedRow => {
  const identifiers: Identifier[] = [];
  const unreadable: ContactColumn[] = [];
  for (const column of columns) {
    const { kind } = column;
    const text = contactText(cells, column);
    if (text === undefined) continue;
    const isDetail = text.length <= LONGEST;
    const canonical = isDetail ? canonicalOf(kind, text, country) : undefined;
    if (canonical !== undefined) identifiers.push({ kind, canonical });
    else if (!isDetail || kind === 'postal' || !readSeveral(text, kind, country, identifiers)) unreadable.push(column);
  }
  return { identifiers, unreadable };
};

/** What a column says; undefined where that is nothing. */
const contactText = (cells: readonly string[], { indexes, needed }: ContactColumn): string | undefined => {
  if (indexes.length > 1) {
    if (needed.every((index) => isNothing(cells[index]!.trim()))) return undefined;
    return indexes.map((index) => asWritten(cells[index]!)).filter((text) => !isNothing(text)).join(', ') || undefined;
  }
  // Nearly every column is one cell, and a list has millions of them.
  const text = asWritten(cells[indexes[0]!]!);
  return isNothing(text) ? undefined : text;
};

const isNothing = (text: string): boolean => !(text.length > LONGEST_NOTHING && BEGINS_AS_SOMETHING.test(text)) && !DIGIT.test(text) && NOTHING.test(text);

const asWritten = (cell: string): string => {
  const text = cell.trim();
  if (text[0] !== '=' && text[0] !== "'") return text;
  const { formula, apostrophe } = AS_TEXT.exec(text)?.groups ?? {};
  return formula ?? apostrophe ?? text;
};

/** Takes in each of several contact details of one cell; false when one of them cannot be read. */
const readSeveral = (text: string, kind: Exclude<IdentifierKind, 'postal'>, country: CountryCode, identifiers: Identifier[]): boolean => {
  let all = true;
  for (const part of text.split(SEVERAL[kind])) {
    if (NOTHING.test(part.trim())) continue;
    const canonical = canonicalOf(kind, part, country);
    if (canonical === undefined) all = false;
    else identifiers.push({ kind, canonical });
  }
  return all;
};
