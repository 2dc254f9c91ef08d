/** Whole rows of a list. */
export interface ListPiece {
  readonly bytes: Buffer;
  /** The line on which it begins, counted from 1. */
  readonly line: number;
}

/** Bytes of a piece: a few milliseconds of hashing. */
const PIECE = 131_072;
/** Rows are shorter: where none ends within this a quote was never closed, which whoever parses the piece says. */
const LONGEST = 4_194_304;

const [LF, CR, QUOTE] = [10, 13, 34];

/** Cuts a list where a row ends. What stands in quotes ends no row; a doubled quote opens what it closes. */
export async function* cutList(source: AsyncIterable<Buffer>, line: number): AsyncGenerator<ListPiece> {
  let waiting: Buffer[] = [];
  let length = 0;
  let begins = line;
  const piece = (bytes: Buffer): ListPiece => {
    const cut = { bytes, line: begins };
    begins += lineBreaks(bytes);
    return cut;
  };
  for await (const chunk of source)
    for (let at = 0; at < chunk.length; ) {
      const next = chunk.subarray(at, at + PIECE);
      at += next.length;
      waiting.push(next);
      length += next.length;
      if (length < PIECE) continue;
      const bytes = Buffer.concat(waiting, length);
      const end = length > LONGEST ? length : lastEnd(bytes);
      // A copy, as the piece may be handed to another thread with all that lies beside it.
      waiting = [Buffer.from(bytes.subarray(end))];
      length -= end;
      if (end > 0) yield piece(bytes.subarray(0, end));
    }
  if (length > 0) yield piece(Buffer.concat(waiting, length));
}

/** The place behind the last row that ends in these bytes, which begin outside of quotes; 0 when none does. */
const lastEnd = (bytes: Buffer): number => {
  let inQuotes = false;
  for (let at = bytes.indexOf(QUOTE); at >= 0 && at < bytes.length; at += 1) if (bytes[at] === QUOTE) inQuotes = !inQuotes;
  for (let at = bytes.length - 1; at >= 0; at -= 1) {
    if (bytes[at] === QUOTE) inQuotes = !inQuotes;
    // A carriage return at the very end may yet be half of a line's end.
    else if (!inQuotes && (bytes[at] === LF || (bytes[at] === CR && at + 1 < bytes.length && bytes[at + 1] !== LF))) return at + 1;
  }
  return 0;
};

const lineBreaks = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) count += 1;
  for (let at = bytes.indexOf(CR); at >= 0; at = bytes.indexOf(CR, at + 1)) if (bytes[at + 1] !== LF) count += 1;
  return count;
};
