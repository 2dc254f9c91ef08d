import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const filesIn = (cell: string): readonly string[] => [...cell.matchAll(/\]\(\.\.\/([^)]+)\)/gu)].map(([, file]) => file!);

const rows = [...read('docs/promises.md').matchAll(/^\| `([^`]+)` \|[^|]+\|([^|]+)\|([^|]+)\|$/gmu)].map(([, id = '', kept = '', shown = '']) => ({
  id,
  kept: filesIn(kept),
  shown: filesIn(shown),
}));

/** A name may be put together from what it is true of: `object.way.${way}`. */
const names = (text: string, id: string): boolean => text.includes(id) || text.includes(`${id.slice(0, id.lastIndexOf('.'))}.\${`);

describe('the map of promises', () => {
  it('has every promise of the notice, in its order', () => {
    const promises = [...read('packages/notice/content/clarion/facts.txt').matchAll(/^(\S+) promise$/gmu)].map(([, id]) => id);
    assert.deepEqual(rows.map(({ id }) => id), promises);
  });

  it('leads from each to code, and to tests that carry its id', () => {
    for (const { id, kept, shown } of rows) {
      assert.ok(kept.length > 0 && shown.length > 0, id);
      for (const file of kept) assert.ok(existsSync(join(root, file)) && !/\.(?:test|spec)\.ts$/u.test(file), `${id}: ${file}`);
      for (const file of shown) assert.ok(/\.(?:test|spec)\.ts$/u.test(file) && names(read(file), id), `${id}: ${file}`);
    }
  });
});
