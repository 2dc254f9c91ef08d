import { CsvError, parse } from 'csv-parse/sync';
import type { Entry } from './contact-store.ts';

/** As many as one call of screening takes. */
export const LIST_LIMIT = 10_000;

/** A row of a list, with the line that it stands on. */
export interface ListRow {
  readonly line: number;
  readonly entry: Entry;
}

/** Why a list cannot be read, in words for whoever gave it. */
export class ListUnread extends Error {
  override readonly name = 'ListUnread';
}

type Column = keyof Entry | 'contactType';

const COLUMNS: Readonly<Record<Column, RegExp>> = {
  name: /^(?:full )?name$/u,
  email: /^e-?mail(?: address)?$/u,
  phone: /^(?:tele)?phone(?: number)?$|^mobile$/u,
  company: /^company$|^organi[sz]ation$/u,
  lastContact: /^last contact$/u,
  contactType: /^contact type$/u,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads a bought list: CSV whose first line names its columns, or addresses alone. */
export const readList = (given: string): readonly ListRow[] => {
  // Forms send both marks at a line's end, which the parser counts as two lines.
  const text = given.replace(/\r\n?/gu, '\n');
  const bare = /^\s*[^\n]*@/u.test(text);
  const [head, ...rows] = parsed(bare ? `email\n${text}` : text);
  if (!head || rows.length === 0) throw new ListUnread('Give the list a first line that names its columns, and one line for each person');
  const names = head.record.map((name) => name.toLowerCase());
  const places = Object.fromEntries(Object.entries(COLUMNS).map(([column, pattern]) => [column, names.findIndex((name) => pattern.test(name))])) as Record<Column, number>;
  if (places.email < 0 && places.phone < 0) throw new ListUnread('Name a column email or phone in the first line: by them people are known');
  if (rows.length > LIST_LIMIT) throw new ListUnread(`Give the list ${LIST_LIMIT.toLocaleString('en-GB')} lines or fewer, and the rest after it`);
  return rows.map(({ record, info }) => ({
    line: bare ? info.lines - 1 : info.lines,
    entry: entryOf((column) => record[places[column]] ?? ''),
  }));
};

const entryOf = (cell: (column: Column) => string): Entry => {
  const on = cell('lastContact');
  return {
    ...{ name: cell('name'), email: cell('email'), phone: cell('phone'), company: cell('company') },
    ...(DAY.test(on) && { lastContact: { on, by: cell('contactType') } }),
  };
};

/** A row and what the parser knows of it: with `info` it gives more than its types say. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const parsed = (text: string): readonly Parsed[] => {
  try {
    return parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as unknown as readonly Parsed[];
  } catch (error) {
    if (error instanceof CsvError) throw new ListUnread(`Mend line ${String(error['lines'] ?? 1)}: it cannot be read as CSV`, { cause: error });
    throw error;
  }
};
