import { civilDateIn } from '@clarion-privacy/notice';
import { stringify } from 'csv-stringify/sync';
import type { StoredRequest } from '../requests/request-store.ts';

/** Turns requests into text: what stands before them, and each of them. */
export interface RequestFormat {
  readonly before: string;
  row(request: StoredRequest): string;
}

const WIDTHS = { received: 12, reference: 16, right: 15, status: 22, due: 12, channels: 25 } as const;

/** Without what turns the direction of the letters around it: a name could show another person's address in a terminal. */
export const inReadingOrder = (text: string): string => text.replaceAll(/\p{Bidi_Control}/gu, '');

/** For people: one line a request, the columns of unforeseeable width last. */
export const tableFormat = (timeZone: string): RequestFormat => {
  const line = (cells: readonly string[]) =>
    `${inReadingOrder(cells.map((cell, index) => cell.padEnd(Object.values(WIDTHS)[index] ?? 0)).join('').trimEnd())}\n`;
  return {
    before: line([...Object.keys(WIDTHS), 'from, companies, site']),
    row: (request) =>
      line([
        civilDateIn(request.receivedAt, timeZone),
        request.reference,
        request.right,
        request.status,
        request.dueBy,
        orAll(request.channels),
        [contact(request), orAll(request.companies), request.site ?? '–'].join(', '),
      ]),
  };
};

/** For programs: one JSON object a line, as it is kept. */
export const jsonFormat: RequestFormat = {
  before: '',
  row: (request) => `${JSON.stringify(request)}\n`,
};

const CSV_COLUMNS = ['reference', 'right', 'status', 'receivedAt', 'dueBy', 'promisedBy', 'statutoryBy', 'noticeVersion', 'channels', 'companies', 'site', 'name', 'email', 'phone', 'postal', 'message', 'locale'] as const;

/** For spreadsheets: what people wrote cannot become a formula there. */
export const csvFormat: RequestFormat = {
  before: csvLine(CSV_COLUMNS),
  row: ({ subject, ...request }) => {
    const cells: Readonly<Partial<Record<(typeof CSV_COLUMNS)[number], string | undefined>>> = { ...request, ...subject, channels: orAll(request.channels), companies: orAll(request.companies) };
    return csvLine(CSV_COLUMNS.map((column) => cells[column] ?? ''));
  },
};

function csvLine(cells: readonly string[]): string {
  return stringify([[...cells]], { escape_formulas: true, record_delimiter: '\r\n' });
}

const orAll = (named: readonly string[] | undefined): string => (named?.length ? named.join(' ') : 'all');

const contact = ({ subject: { name, email, phone, postal } }: StoredRequest): string =>
  [name, email, phone, postal?.replace(/\s*[\r\n]+\s*/gu, ', ')].filter((part) => part !== undefined).join(' ');
