import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { _$LH } from 'lit-html';
import { parseAst } from 'vite';
import { leanOf } from '../../packages/elements/build/lean-lit.ts';
import { builtFiles } from '../size/measure.ts';

type Parse = (strings: TemplateStringsArray, type: number) => readonly [html: unknown, names: readonly string[]];

/** The texts of all tagged templates with expressions in a file. */
function templatesIn(code: string): string[][] {
  const found: string[][] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return undefined;
    const { type, quasi } = node as { type?: string; quasi?: { quasis: { value: { cooked: string } }[] } };
    if (type === 'TaggedTemplateExpression' && quasi && quasi.quasis.length > 1) found.push(quasi.quasis.map(({ value }) => value.cooked));
    return Object.values(node).forEach(walk);
  };
  walk(parseAst(code));
  return found;
}

/** The parser of the files for pages, which has no name outside of Lit's file. */
async function leanParser(): Promise<Parse> {
  const file = createRequire(import.meta.url).resolve('lit-html').replace(/node\/|development\//g, '');
  const code = `const document = { createTreeWalker: () => ({}) };${leanOf(file, readFileSync(file, 'utf8'))};export { N as parse };`;
  return ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { parse: Parse }).parse;
}

/** Lit's own parser, as Lit gives it to its server side. */
const lits = (_$LH as unknown as { L: Parse }).L;

/** What a parser makes of a template, without the marks that it chooses itself. */
const read = (parse: Parse, texts: readonly string[]): unknown => {
  const [html, names] = parse(Object.assign([...texts], { raw: texts }), 1);
  return [String(html).replace(/lit\$(?:\d+\$|\$)/g, 'mark'), names];
};

describe('the parser of templates in the files for pages', () => {
  it('reads each template of theirs as Lit does', async () => {
    const lean = await leanParser();
    const templates = [...(await builtFiles()).values()].flatMap(({ code }) => templatesIn(code));
    assert.ok(templates.length > 150, `There are ${templates.length} templates.`);
    for (const texts of templates) assert.deepEqual(read(lean, texts), read(lits, texts));
  });

  it('reads them so as they are written, too, with values without quotes', async () => {
    const lean = await leanParser();
    const plain = [
      ['<p\n  class="a ', ' ', '"\n  lang=', '>', '</p>'],
      ['<input id=', '-', ' .checked=', ' />', ''],
      ['', '<b>a=', '</b>'],
    ];
    for (const texts of plain) assert.deepEqual(read(lean, texts), read(lits, texts));
  });

  it('would be found out by a template that is less plain', async () => {
    const lean = await leanParser();
    assert.notDeepEqual(read(lean, ['<p title="1 > 0" id="', '"></p>']), read(lits, ['<p title="1 > 0" id="', '"></p>']));
    assert.notDeepEqual(read(lean, ['<textarea>', '</textarea>']), read(lits, ['<textarea>', '</textarea>']));
  });
});
