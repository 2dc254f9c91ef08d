import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hashOf } from './compile/index.ts';
import { EXAMPLE_ORIGINS, exampleModule } from './generated-modules.ts';
import { earlier, notice } from './generated/example.ts';
import { compileFolder } from './notice-folder.ts';

const folder = (origin: string) => fileURLToPath(new URL(`../${origin}`, import.meta.url));

test('the module of the example notice is what its folders compile to', async () => {
  const [current, ...before] = await Promise.all(EXAMPLE_ORIGINS.map((origin) => compileFolder(folder(origin))));
  assert.ok(current?.ok && before.every(({ ok }) => ok));
  const source = exampleModule(current.notice, before.flatMap((each) => (each.ok ? [each.notice] : [])));
  assert.equal(await readFile(fileURLToPath(new URL('./generated/example.ts', import.meta.url)), 'utf8'), source, 'run: npm run generate');
});

test('each version of the example notice leads to the one before, down to the first', () => {
  const chain = [notice, ...earlier];
  assert.deepEqual(chain.map(({ figures }) => [figures.version, figures.previous]), [['1.1', '1.0'], ['1.0', undefined]]);
});

test('each version of the example notice has an effective date and the hash of its own text', () => {
  for (const each of [notice, ...earlier]) {
    assert.match(each.figures.effective ?? '', /^\d{4}-\d{2}-\d{2}$/);
    assert.equal(hashOf(each), each.hash);
  }
});

test('the example notice shows every block and every part of the register that its readers are tried on', () => {
  const { register } = notice;
  for (const part of ['data', 'purposes', 'sources', 'recipients', 'retention', 'tracking', 'marketing'] as const) {
    assert.ok(register[part].length > 0, part);
  }
  assert.equal(Object.keys(notice.figures.rights).length, 7);
});
