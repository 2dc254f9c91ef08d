import { setImmediate as othersTurn } from 'node:timers/promises';
import type { CompiledNotice } from '@clarion-privacy/notice';
import type { CountryCode } from 'libphonenumber-js/min';
import type { Purpose } from '../suppression/decide.ts';
import { LiveFilter } from '../suppression/live-filter.ts';
import { contactColumns, type ContactColumn, type NamedColumns } from './contact-columns.ts';
import type { Crew } from './crew.ts';
import { encoded, openCsv } from './csv-opening.ts';
import { cutList, type ListPiece } from './cut-list.ts';
import { doTask } from './do-task.ts';
import type { JudgedPiece } from './judge-piece.ts';
import type { ListSetting } from './judging.ts';
import { ListError } from './list-error.ts';
import { listCrew } from './list-crew.ts';
import { headerOf } from './list-header.ts';
import { insertRows, type InsertedRow } from './insert-rows.ts';
import { formatOf, type ListTerms } from './list-terms.ts';
import { PieceMemory, resultPlace } from './piece-memory.ts';
import { lookUp, type SuppressionFile } from './look-up.ts';

export interface ListOptions extends Purpose {
  readonly country: CountryCode;
  readonly named: NamedColumns;
  readonly format: 'csv' | 'json';
  /** Only rows of this decision go out; all are counted. */
  readonly only?: 'held' | 'clear' | undefined;
}

/** What was found, for whoever ran it. */
export interface Counts {
  rows: number;
  held: number;
  clear: number;
  unchecked: number;
  /** Rows that are not UTF-8, and were read as Windows-1252. */
  legacy: number;
}

/** Where the list's bytes come from, and where the result's go. */
export interface ListEnds {
  readonly source: AsyncIterable<Buffer>;
  /** The bytes are lent until it is done with them. */
  readonly write: (bytes: Buffer) => Promise<void>;
  /** Hears which columns are checked, before the first row is. */
  readonly onColumns: (columns: readonly ContactColumn[]) => void;
}

export interface ListFile extends SuppressionFile {
  readonly notice: CompiledNotice;
  /** Made for this list unless given. */
  readonly filter?: LiveFilter | undefined;
  /** Threads that judge; ended with the list. */
  readonly crew?: Crew | undefined;
}

/** Pieces that are judged before threads are worth their start. */
const FEW = 4;

/** Pieces for each core that wait, are judged or are to be written, so that any number of rows fits into memory. */
const AHEAD = 5;

/** Bytes of a list after which is looked again at who objected meanwhile. */
const LOOK_AGAIN = 262_144;

/** Screens a whole list. Whatever cannot be read ends it with a `ListError`. */
export const screenList = async ({ source, write, onColumns }: ListEnds, options: ListOptions, file: ListFile): Promise<Counts> => {
  const { crew = listCrew() } = file;
  const { opening, rest } = await openCsv(source);
  // Two more than wait: one that is cut, and one that is written.
  const memory = new PieceMemory(ahead(crew) + 2);
  const { header, pieces } = await headerOf(cutList(rest, lineOf(opening.preamble), () => memory.take()), opening);
  const { channel, company, list, named, country, format, only } = options;
  const columns = contactColumns(header.cells, named);
  onColumns(columns);
  const { timeZone, companies } = file.notice.figures;
  const terms: ListTerms = { columns, country, header, opening, format, only, purpose: { channel, company, list }, figures: { timeZone, companies } };
  const counts: Counts = { rows: 0, held: 0, clear: 0, unchecked: 0, legacy: 0 };
  const before = encoded(formatOf(terms).before, opening);
  let isFirst = true;
  // While one piece is written the next ones are judged.
  let writing = Promise.resolve();
  for await (const { piece, judged } of inOrder(pieces, terms, file, crew)) {
    const text = await withAsked(judged, piece, terms, file, counts);
    if (isFirst) await write(before);
    isFirst = false;
    await writing;
    writing = write(opening.encoding === 'utf-8' ? text : encoded(text.toString('latin1'), opening)).then(() => memory.giveBack(piece));
    // Whoever awaits it next hears of a failure; until then it is no failure that nobody handles.
    writing.catch(() => undefined);
  }
  if (isFirst) await write(before);
  await writing;
  return counts;
};

const lineOf = (preamble: string): number => 1 + (/[\r\n]/u.test(preamble) ? 1 : 0);

interface Judged {
  readonly piece: Buffer;
  readonly judged: JudgedPiece;
}

const ahead = ({ size }: Crew): number => (size + 1) * AHEAD;

/** Judges pieces side by side, and gives them in the order of the list. */
async function* inOrder(pieces: AsyncIterable<ListPiece>, terms: ListTerms, { keys, suppression, filter = new LiveFilter(suppression) }: ListFile, crew: Crew): AsyncGenerator<Judged> {
  const judging: { readonly piece: Buffer; readonly judged: Promise<JudgedPiece> }[] = [];
  const next = async (): Promise<Judged> => {
    const { piece, judged } = judging.shift()!;
    return { piece, judged: await judged };
  };
  let begun = 0;
  let unlooked = 0;
  let setting: ListSetting = { terms, keys: keys.all.map(({ id, secret }) => ({ id, secret })), filter: (await filter.current()).bits };
  try {
    for await (const { bytes, line } of pieces) {
      // Who objects while a long list is screened is held from there on.
      if ((unlooked += bytes.length) > LOOK_AGAIN) {
        unlooked = 0;
        const { bits } = await filter.current();
        if (bits !== setting.filter) setting = { ...setting, filter: bits };
      }
      const isOurs = crew.isBusy || (!crew.hasStarted && (begun += 1) <= FEW);
      const judged = isOurs ? doTask({ kind: 'piece', setting, bytes, line }) : crew.run({ kind: 'piece', setting, bytes, line });
      // Whoever awaits it in turn hears of a failure; until then it is no failure that nobody handles.
      judged.catch(() => undefined);
      judging.push({ piece: bytes, judged });
      // What the threads have done meanwhile is heard of between two pieces.
      if (isOurs) await othersTurn();
      if (judging.length >= ahead(crew)) yield await next();
    }
    while (judging.length > 0) yield await next();
  } finally {
    await crew.close();
  }
}

/** A judged piece with the rows that the database was asked about, each in its place. */
const withAsked = async ({ bytes, asked, counts: { clear, unchecked, legacy }, refused }: JudgedPiece, piece: Buffer, terms: ListTerms, { suppression }: ListFile, counts: Counts): Promise<Buffer> => {
  if (refused) throw new ListError(refused.message, refused.line);
  counts.legacy += legacy;
  counts.clear += clear;
  counts.unchecked += unchecked;
  const verdicts = await lookUp(asked.map(({ sifted }) => sifted), terms.purpose, suppression);
  const rows: InsertedRow[] = [];
  for (const [index, { at, row, legacy: isLegacy }] of asked.entries()) {
    const verdict = verdicts[index]!;
    counts[verdict.decision] += 1;
    if (terms.only && terms.only !== verdict.decision) continue;
    rows.push({ at, row: formatOf(terms).row({ row, legacy: isLegacy, verdict }) });
  }
  counts.rows = counts.held + counts.clear + counts.unchecked;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return insertRows(text, rows, bytes.buffer instanceof SharedArrayBuffer ? resultPlace(piece) : undefined);
};
