import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellText, isLegacy } from './cell-text.ts';
import { openCsv } from './csv-opening.ts';
import { csvRows } from './csv-rows.ts';
import { ListError } from './list-error.ts';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = async (content: string | Buffer, size = 65_536) => {
  const { opening, rest } = await openCsv(inChunks(Buffer.from(content as string), size));
  const rows: { line: number; cells: string[]; raw: string }[] = [];
  for await (const { line, cells, raw } of csvRows(rest, opening)) rows.push({ line, cells: cells.map((cell) => cellText(cell, isLegacy(raw))), raw });
  return { opening, rows, cells: rows.map((row) => row.cells), lines: rows.map((row) => row.line) };
};

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const PERSON = [['name', 'email'], ['Zoë', 'zoe@example.com']];

describe('a list', () => {
  const writings: Record<string, [content: string | Buffer, delimiter: string, newline: string]> = {
    'commas and LF': ['name,email\nZoë,zoe@example.com\n', ',', '\n'],
    'semicolons and CRLF': ['name;email\r\nZoë;zoe@example.com\r\n', ';', '\r\n'],
    'tabs and CR': ['name\temail\rZoë\tzoe@example.com\r', '\t', '\r'],
    'pipes and no last line end': ['name|email\nZoë|zoe@example.com', '|', '\n'],
    'quotes': ['"name","email"\n"Zoë","zoe@example.com"\n', ',', '\n'],
    'a byte order mark': ['\ufeffname,email\nZoë,zoe@example.com\n', ',', '\n'],
    'a byte order mark and quotes': ['\ufeff"name","email"\nZoë,zoe@example.com\n', ',', '\n'],
    'empty lines': ['name,email\r\n\r\n\r\nZoë,zoe@example.com\r\n\r\n', ',', '\r\n'],
    'a line of spaces': ['name,email\n   \nZoë,zoe@example.com\n', ',', '\n'],
    'Latin-1': [Buffer.from('name,email\nZoë,zoe@example.com\n', 'latin1'), ',', '\n'],
    'UTF-16 as spreadsheets save it': [Buffer.from('\ufeffname\temail\r\nZoë\tzoe@example.com\r\n', 'utf16le'), '\t', '\r\n'],
    'UTF-16, its other way around': [swapped(Buffer.from('\ufeffname,email\nZoë,zoe@example.com\n', 'utf16le')), ',', '\n'],
    'a sep line': ['sep=;\r\nname;email\r\nZoë;zoe@example.com\r\n', ';', '\r\n'],
  };
  for (const [name, [content, delimiter, newline]] of Object.entries(writings))
    it(`is read with ${name}, however its bytes arrive`, async () => {
      for (const size of [1, 2, 3, 7, 65_536]) {
        const { cells, opening } = await read(content, size);
        assert.deepEqual(cells, PERSON);
        assert.deepEqual([opening.delimiter, opening.newline], [delimiter, newline]);
      }
    });

  it('tells delimiters inside quotes from those outside', async () => {
    assert.deepEqual((await read('"last, first, middle";email\n"Doe, Jane";j@example.com\n')).cells, [['last, first, middle', 'email'], ['Doe, Jane', 'j@example.com']]);
  });

  it('reads Windows-1252 with its quotes and its euro', async () => {
    assert.deepEqual((await read(Buffer.from('a,b\nO\u0092Neill,\u0080 5\n', 'latin1'))).cells[1], ['O’Neill', '€ 5']);
  });

  it('counts lines as an editor does, line breaks inside quotes included', async () => {
    for (const newline of ['\n', '\r\n', '\r'])
      assert.deepEqual((await read(['a,b', '1,"x', '', 'y"', '', '2,z', '3,w'].join(newline))).lines, [1, 2, 6, 7]);
  });

  it('keeps every row as it came', async () => {
    const line = fc.array(fc.stringMatching(/^[a-z"; éß€=]{0,8}$/u), { minLength: 2, maxLength: 2 }).map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'), fc.integer({ min: 1, max: 50 }), async (lines, newline, size) => {
        const { rows } = await read(['a,b', ...lines].join(newline), size);
        assert.deepEqual(rows.map(({ raw }) => Buffer.from(raw, 'latin1').toString()), ['a,b', ...lines]);
      }),
    );
  });

  const damages: Record<string, [content: string | Buffer, line: number | undefined, message: RegExp]> = {
    'a quote that nothing closes': ['a,b\r\n1,"x\r\ny"\r\n2,"x\r\n3,y\r\n', 4, /opens a quote that nothing closes/u],
    'an endless quote': [`a,b\n1,2\n1,"2\n${'3,4\n'.repeat(300_000)}`, 3, /longer than a million characters/u],
    'a quote inside a cell': ['a,b\n1,2\n\n1,x"y"\n', 4, /a quote stands inside a cell/u],
    'text behind a quote': ['a,b\n1,"x" y\n', 2, /text follows a closing quote/u],
    'a spreadsheet': [Buffer.from('PK\u0003\u0004 and more'), undefined, /save it as CSV/u],
    'UTF-16 without its mark': [Buffer.from('a,b\n1,2\n', 'utf16le'), undefined, /not text in UTF-8/u],
    'half a UTF-16 character': [Buffer.concat([Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'), Buffer.from([0x00, 0xd8])]), undefined, /UTF-16 is damaged/u],
  };
  for (const [name, [content, line, message]] of Object.entries(damages))
    it(`is refused with ${name}`, async () => {
      await assert.rejects(read(content), (error) => {
        assert.ok(error instanceof ListError, String(error));
        assert.equal(error.line, line);
        assert.match(error.message, message);
        return true;
      });
    });
});
