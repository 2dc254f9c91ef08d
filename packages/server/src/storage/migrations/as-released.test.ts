import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { MIGRATIONS } from './index.ts';

/** The first twelve digits of SHA-256 over each step, in the SQL of both databases. A new step gets its line; no line is ever another. */
const RELEASED = readFileSync(new URL('as-released.txt', import.meta.url), 'utf8').trim().split('\n');

const digestOf = (sql: string): string => createHash('sha256').update(sql).digest('hex').slice(0, 12);

it('each step of the schema is as it was released: databases have run it, and what is to be other is another step', () => {
  assert.deepEqual(MIGRATIONS.map(({ sqlite, postgres }, index) => `${index + 1} ${digestOf(sqlite)} ${digestOf(postgres)}`), RELEASED);
});
