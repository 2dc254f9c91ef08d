import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { insertRows } from './insert-rows.ts';

describe('rows put into a text', () => {
  it('stand where they belong, whether there is room behind the text or not', () => {
    const row = fc.tuple(fc.nat(40), fc.string({ unit: 'binary-ascii', maxLength: 9 }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 40 }), fc.array(row, { maxLength: 6 }), fc.nat(60), (text, some, more) => {
        const rows = some.map(([at, written]) => ({ at: Math.min(at, text.length), row: written })).sort((a, b) => a.at - b.at);
        const expected = rows.toReversed().reduce((whole, { at, row: written }) => whole.slice(0, at) + written + whole.slice(at), text);
        const room = Buffer.alloc(text.length + more);
        room.write(text, 'latin1');
        assert.equal(insertRows(room.subarray(0, text.length), rows, room).toString('latin1'), expected);
        assert.equal(insertRows(Buffer.from(text, 'latin1'), rows, undefined).toString('latin1'), expected);
      }),
    );
  });
});
