import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvRows } from './csv-rows.ts';
import type { CsvOpening } from './csv-opening.ts';
import { cutList } from './cut-list.ts';
import { ListError } from './list-error.ts';
import { listRows } from './list-rows.ts';

const sign = fc.constantFrom('a', 'b', ' ', ',', '"', '""', '"a\nb"', '\n', '\r\n', '\r', ',"x",', '\u00e9');
const list = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
const newline = fc.constantFrom('\n', '\r\n', '\r');
/** Larger than a first piece, so that it is cut. */
const PADDING = 7_000;

async function* chunks(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Rows up to the first that is not whole, and that one's line. */
const read = async (rows: Iterable<unknown> | AsyncIterable<unknown>): Promise<{ rows: unknown[]; damagedOn?: number | undefined }> => {
  const found: unknown[] = [];
  try {
    for await (const row of rows) found.push(row);
    return { rows: found };
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    return { rows: found, damagedOn: error.line };
  }
};

async function* pieceByPiece(text: string, size: number, opening: CsvOpening): AsyncGenerator<unknown> {
  for await (const { bytes, line } of cutList(chunks(text, size), 1)) yield* listRows(bytes.toString('latin1'), line, opening);
}

describe('the rows of a list', () => {
  it('are the same whether it is parsed as a whole or cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(list, list, newline, fc.integer({ min: 1_000, max: 200_000 }), async (start, end, ending, size) => {
        const opening: CsvOpening = { encoding: 'utf-8', preamble: '', delimiter: ',', newline: ending };
        const text = `${start}${`person-1@example.com,x${ending}`.repeat(PADDING)}${end}`;
        const whole = await read(csvRows(chunks(text, 1_000_000), opening));
        const cut = await read(pieceByPiece(text, size, opening));
        assert.equal(cut.damagedOn, whole.damagedOn);
        // Of a damaged piece nothing goes out, so which of its rows were read before does not matter.
        if (whole.damagedOn === undefined) assert.deepEqual(cut.rows, whole.rows);
      }),
      { numRuns: 60 },
    );
  });
});
