import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

/** An event that an element sends, as its class says. */
interface SentEvent {
  readonly name: string;
  readonly type: string;
  readonly fields: readonly string[];
  readonly isDescribed: boolean;
}

const SOURCES = globSync('packages/elements/src/**/*.ts', { cwd: root, exclude: (name) => /\.(test|fixture)\.ts$/.test(name) });

/** Events that are the platform's or a protocol's, and carry nothing of ours. */
const OTHERS = ['change', 'context-request', 'context-provider', 'beforematch'];

const eventsIn = (file: string): SentEvent[] => {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isClassDeclaration).flatMap((declared): SentEvent[] => {
    if (declared.heritageClauses?.[0]?.types[0]?.expression.getText() !== 'Event') return [];
    return [
      {
        name: declared.name!.text,
        type: /super\('([\w-]+)'/.exec(declared.getText())?.[1] ?? '',
        fields: declared.members.filter(ts.isPropertyDeclaration).map((member) => member.name.getText()),
        isDescribed: ts.getJSDocCommentsAndTags(declared).length > 0,
      },
    ];
  });
};

const events = SOURCES.flatMap(eventsIn);

describe('the events of the elements', () => {
  it('are each of a class: nothing else is dispatched', () => {
    assert.ok(events.length >= 7);
    const loose = SOURCES.flatMap((file) => [...read(file).matchAll(/new (?:Custom)?Event\(\s*([^,)]+)/g)].map(([, type = '']) => `${file}: ${type}`));
    assert.deepEqual(loose.filter((found) => !OTHERS.some((type) => found.endsWith(`'${type}'`))), []);
  });

  it('are described, exported, and known to addEventListener by their class', () => {
    const index = read('packages/elements/src/index.ts');
    const all = SOURCES.map(read).join('\n');
    for (const { name, type, isDescribed } of events) {
      assert.match(type, /^clarion-/, name);
      assert.ok(isDescribed, `${name} says nothing of when it is sent.`);
      assert.match(index, new RegExp(`\\b${name}\\b`), `${name} is not exported.`);
      assert.match(all, new RegExp(`interface HTMLElementEventMap \\{[^}]*'${type}': ${name};`), `${name} is not in HTMLElementEventMap.`);
    }
  });

  it('stand in the docs with every field that they carry, and no other', () => {
    const rows = [...read('docs/elements.md').matchAll(/^\| `(clarion-[\w-]+)`[^|]*\| `(\w+)` \| (.*) \|$/gm)];
    const documented = rows.map(([, type, name, fields = '']) => ({ type, name, fields: [...fields.matchAll(/`(\w+)`/g)].map(([, field]) => field) }));
    const byType = (a: { type?: string | undefined }, b: { type?: string | undefined }) => (a.type! < b.type! ? -1 : 1);
    assert.deepEqual(documented.sort(byType), events.map(({ type, name, fields }) => ({ type, name, fields: [...fields] })).sort(byType));
  });
});
