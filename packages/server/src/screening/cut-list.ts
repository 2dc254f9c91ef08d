import { PIECE } from './piece-memory.ts';

/** Whole rows of a list. */
export interface ListPiece {
  readonly bytes: Buffer;
  /** The line on which it begins, counted from 1. */
  readonly line: number;
}

/** Rows are shorter: where none ends within this a quote was never closed, which whoever parses the piece says. */
const LONGEST = 4_194_304;

const [LF, CR, QUOTE] = [10, 13, 34];

/** Cuts a list where a row ends. What stands in quotes ends no row; a doubled quote opens what it closes. Each piece lies in room that was taken for it. */
export async function* cutList(source: AsyncIterable<Buffer>, line: number, takeRoom: () => Buffer = ownRoom): AsyncGenerator<ListPiece> {
  let room = takeRoom();
  let length = 0;
  let begins = line;
  const piece = (bytes: Buffer): ListPiece => {
    const cut = { bytes, line: begins };
    begins += lineBreaks(bytes);
    return cut;
  };
  for await (const chunk of source)
    for (let at = 0; at < chunk.length; ) {
      const taken = chunk.copy(room, length, at);
      at += taken;
      length += taken;
      if (length < room.length) continue;
      const end = length > LONGEST ? length : lastEnd(room);
      if (end === 0) {
        room = Buffer.concat([room], 2 * length);
        continue;
      }
      const [whole, rest] = [room.subarray(0, end), room.subarray(end)];
      // Behind a long row more may be left than one piece has room for.
      room = rest.length < PIECE ? takeRoom() : Buffer.allocUnsafeSlow(2 * rest.length);
      length = rest.copy(room);
      yield piece(whole);
    }
  if (length > 0) yield piece(room.subarray(0, length));
}

const ownRoom = (): Buffer => Buffer.allocUnsafeSlow(PIECE);

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
