/** A row, one character to a byte, and the place of the text at which it belongs. */
export interface InsertedRow {
  readonly at: number;
  readonly row: string;
}

/** Puts rows into a text: where it lies, if there is room for all of them. */
export const insertRows = (text: Buffer, rows: readonly InsertedRow[], room: Buffer | undefined): Buffer => {
  if (rows.length === 0) return text;
  const length = rows.reduce((sum, { row }) => sum + row.length, text.length);
  const place = room && length <= room.length ? room : Buffer.allocUnsafeSlow(length);
  if (place !== room) text.copy(place);
  // From the end on, each stretch moves by what comes before it.
  let end = text.length;
  let to = length;
  for (const { at, row } of rows.toReversed()) {
    to -= end - at;
    place.copyWithin(to, at, end);
    to -= row.length;
    place.write(row, to, 'latin1');
    end = at;
  }
  return place.subarray(0, length);
};
