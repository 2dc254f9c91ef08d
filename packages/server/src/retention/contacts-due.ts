import { deletionDue, isCivilDate, verifiableContacts } from '@clarion-privacy/notice';
import type { CivilDate, CompiledNotice } from '@clarion-privacy/notice';
import type { CountryCode } from 'libphonenumber-js/min';
import { cellText, isLegacy } from '../screening/cell-text.ts';
import { contactColumns } from '../screening/contact-columns.ts';
import type { NamedColumns } from '../screening/contact-columns.ts';
import { openCsv } from '../screening/csv-opening.ts';
import { csvRows } from '../screening/csv-rows.ts';
import { identifyRow } from '../screening/identify-row.ts';
import { ListError } from '../screening/list-error.ts';
import type { Identifier } from '../suppression/identifier.ts';

/** How a list says when a person was last in contact. */
export interface RetentionColumns {
  readonly contacts: NamedColumns;
  /** Found by its name where none is given. */
  readonly lastContact?: string | undefined;
  /** What kind of contact it was. */
  readonly kind?: string | undefined;
  readonly country: CountryCode;
}

/** A person whose data is to be deleted by the notice's rule. */
export interface DueContact {
  readonly line: number;
  readonly identifiers: readonly Identifier[];
  readonly lastContactOn: CivilDate;
  readonly dueOn: CivilDate;
}

/** What was found of the rows that are not due. */
export interface RetentionCounts {
  rows: number;
  kept: number;
  /** The contact that is named counts by no rule of the notice: the team must look for another. */
  unverified: number;
  /** Without a date that can be read, or without a contact detail that can. */
  unread: number;
}

const LAST_CONTACT = /^(?:date(?:of)?)?(?:last)(?:verifiable)?(?:contact|contacted|activity|interaction|touch)(?:date|on|at|day)?$/u;
const KIND = /^(?:last)?(?:contact|activity|interaction)(?:kind|type|by)$/u;

/** Gives one row after another whose period is over on a day; counts the others. Only dates that are written year first are read. */
export async function* contactsDue(
  source: AsyncIterable<Buffer>,
  columns: RetentionColumns,
  { notice, today, counts }: { readonly notice: CompiledNotice; readonly today: CivilDate; readonly counts: RetentionCounts },
): AsyncGenerator<DueContact> {
  const { opening, rest } = await openCsv(source);
  const rows = csvRows(rest, opening);
  const first = await rows.next();
  if (first.done) throw new ListError('it is empty: it needs a line with the names of its columns.');
  const legacy = isLegacy(first.value.raw);
  const header = first.value.cells.map((cell) => cellText(cell, legacy));
  const contacts = contactColumns(header, columns.contacts);
  const dateAt = columnAt(header, columns.lastContact, LAST_CONTACT);
  if (dateAt === undefined) throw new ListError('it has no column for the last contact. Name it with --last-contact-column.', 1);
  const kindAt = columnAt(header, columns.kind, KIND);
  const verifiable = verifiableContacts(notice);
  const { afterLastContact } = notice.figures.retention;
  for await (const row of rows) {
    if (row.cells.length !== header.length) throw new ListError(`this row has ${row.cells.length} cells, the header has ${header.length}. Mend the row.`, row.line);
    counts.rows += 1;
    const own = isLegacy(row.raw);
    const cells = row.cells.map((cell) => cellText(cell, own));
    const { identifiers } = identifyRow(cells, contacts, columns.country);
    const lastContactOn = /^\d{4}-\d{2}-\d{2}/u.exec(cells[dateAt]!.trim())?.[0];
    if (identifiers.length === 0 || lastContactOn === undefined || !isCivilDate(lastContactOn) || lastContactOn > today) {
      counts.unread += 1;
      continue;
    }
    if (kindAt !== undefined && verifiable && !verifiable.includes(cells[kindAt]!.trim().toLowerCase())) {
      counts.unverified += 1;
      continue;
    }
    const dueOn = deletionDue(lastContactOn, afterLastContact);
    if (dueOn > today) counts.kept += 1;
    else yield { line: row.line, identifiers, lastContactOn, dueOn };
  }
}

const columnAt = (header: readonly string[], name: string | undefined, pattern: RegExp): number | undefined => {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const index = header.findIndex((each) => (name === undefined ? pattern.test(plain(each)) : plain(each) === plain(name)));
  if (index >= 0) return index;
  if (name === undefined) return undefined;
  throw new ListError(`there is no column "${name}".`, 1);
};
