import { readFileSync, writeFileSync } from 'node:fs';
import { printIntegrity } from '../../packages/elements/build/docs-table.ts';
import { buildRelease } from '../../packages/elements/build/release.ts';
import { differences, overBudget, BUDGETS, FORM_BUDGET, TOGETHER_BUDGET } from './judge.ts';
import { measure, type Size, type Sizes } from './measure.ts';

/**
 * Prints what each element costs a page, and fails when that is not what `sizes.json` says, or more
 * than a budget. `npm run size -- --write` keeps the new figures.
 */
const file = new URL('sizes.json', import.meta.url);
const sizes = await measure();

const row = (name: string, { minified, brotli }: Size, most?: number): void => {
  const budget = most === undefined ? '' : `  of ${most.toLocaleString('en')}`;
  console.log(`${name.padEnd(36)}${minified.toLocaleString('en').padStart(10)}${brotli.toLocaleString('en').padStart(10)}${budget}`);
};

console.log(`${'bytes'.padEnd(36)}${'minified'.padStart(10)}${'brotli 11'.padStart(10)}`);
for (const [name, { firstView, total }] of Object.entries(sizes.entries)) {
  row(`${name}, first view`, firstView, BUDGETS[name]);
  row(`${name}, total`, total);
}
row('all elements together, first view', sizes.together, TOGETHER_BUDGET);
console.log('\nthe form for each right, first view');
for (const [right, size] of Object.entries(sizes.forms)) row(right, size, FORM_BUDGET);
console.log('\neach file');
for (const [name, size] of Object.entries(sizes.chunks)) row(name, size);

const problems = overBudget(sizes);
if (process.argv.includes('--write')) {
  writeFileSync(file, `${JSON.stringify(sizes, undefined, 2)}\n`);
  // What changes a size changes a hash, and the documentation prints both.
  printIntegrity(await buildRelease());
} else {
  const changed = differences(JSON.parse(readFileSync(file, 'utf8')) as Sizes, sizes);
  problems.push(...changed);
  if (changed.length > 0) problems.push('If that is meant, keep it: npm run size -- --write');
}
if (problems.length > 0) {
  console.error(`\n${problems.join('\n')}`);
  process.exitCode = 1;
}
