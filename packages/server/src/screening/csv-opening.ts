import { ListError } from './list-error.ts';

/** How a list is written, as its first bytes tell. */
export interface CsvOpening {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** What stands before the header: a byte order mark, a spreadsheet's `sep=` line. One character to a byte. */
  readonly preamble: string;
  readonly delimiter: string;
  readonly newline: string;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const BOM_UTF8 = '\u00ef\u00bb\u00bf';
/** A header longer than this is no header. */
const LONGEST_HEADER = 262_144;
const SEP_LINE = /^sep=(.)(\r\n|\n|\r)/iu;
/** How the formats begin that a spreadsheet saves by itself: xlsx and ods are archives, xls is a compound file. */
const SPREADSHEET = /^(?:PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0)/u;

/** Reads as far as the end of the header; `rest` goes on behind the preamble, in UTF-8 or one byte to a character. */
export const openCsv = async (
  source: AsyncIterable<Buffer>,
): Promise<{ readonly opening: CsvOpening; readonly rest: AsyncIterable<Buffer> }> => {
  const start = await readUntil(source[Symbol.asyncIterator](), (head) => head.length >= 4);
  const encoding = encodingOf(start.head);
  const bytes = encoding === 'utf-8' ? start.rest : toUtf8(start.rest, encoding);
  const { head, rest } = await readUntil(bytes[Symbol.asyncIterator](), (seen) => endOfLine(text(seen)) !== undefined || seen.length > LONGEST_HEADER);
  refuseBinary(text(head));
  const mark = text(head).startsWith(BOM_UTF8) ? BOM_UTF8 : '';
  const separator = SEP_LINE.exec(text(head).slice(mark.length));
  const preamble = mark + (separator?.[0] ?? '');
  const header = text(head).slice(preamble.length);
  return {
    opening: {
      encoding,
      preamble,
      delimiter: separator?.[1] ?? delimiterOf(header.slice(0, endOfLine(header)?.at)),
      newline: separator?.[2] ?? endOfLine(header)?.newline ?? '\n',
    },
    rest: behind(rest, preamble.length),
  };
};

/** Writes a text of one character to a byte in the encoding that the list came in. */
export const encoded = (rows: string, { encoding }: CsvOpening): Buffer => {
  const bytes = Buffer.from(rows, 'latin1');
  if (encoding === 'utf-8') return bytes;
  const wide = Buffer.from(bytes.toString('utf8'), 'utf16le');
  return encoding === 'utf-16be' ? wide.swap16() : wide;
};

const text = (bytes: Buffer): string => bytes.toString('latin1');

const encodingOf = (head: Buffer): CsvOpening['encoding'] => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};

const refuseBinary = (head: string): void => {
  if (SPREADSHEET.test(head)) throw new ListError('this is a spreadsheet: save it as CSV and use that.');
  if (head.includes('\0')) throw new ListError('this is not text in UTF-8: save it as CSV in UTF-8 and use that.');
};

/** Where the first line ends, line breaks inside quotes apart. */
const endOfLine = (head: string): { readonly at: number; readonly newline: string } | undefined => {
  const outside = head.replace(/"[^"]*(?:"|$)/gu, (quoted) => '"'.repeat(quoted.length));
  const match = /[\r\n]/u.exec(outside);
  // What follows a carriage return decides what it is.
  if (!match || (match[0] === '\r' && match.index + 1 === head.length)) return undefined;
  return { at: match.index, newline: outside.startsWith('\r\n', match.index) ? '\r\n' : match[0] };
};

const delimiterOf = (header: string): string => {
  const bare = header.replace(/"[^"]*(?:"|$)/gu, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
};

const readUntil = async (
  chunks: AsyncIterator<Buffer>,
  enough: (head: Buffer) => boolean,
): Promise<{ readonly head: Buffer; readonly rest: AsyncIterable<Buffer> }> => {
  let head: Buffer = Buffer.alloc(0);
  while (!enough(head)) {
    const { done, value } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  return { head, rest: startingWith(head, chunks) };
};

async function* startingWith(head: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

async function* behind(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of chunks) {
    yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

async function* toUtf8(chunks: AsyncIterable<Buffer>, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
    yield Buffer.from(decoder.decode(), 'utf8');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ListError('its UTF-16 is damaged: save it as CSV in UTF-8 and use that.');
  }
}
