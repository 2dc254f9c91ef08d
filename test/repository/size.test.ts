import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { RIGHTS } from '../../packages/notice/src/vocabulary.ts';
import { differences, overBudget } from '../size/judge.ts';
import { builtFiles, measure, type Sizes } from '../size/measure.ts';

const kept = JSON.parse(readFileSync(new URL('../size/sizes.json', import.meta.url), 'utf8')) as Sizes;
const size = { minified: 2, brotli: 1 };
const entry = { firstView: size, total: size };

describe('the sizes of the elements', () => {
  it('are what is kept, to the byte, and the same whenever they are built', async () => {
    const [one, two] = [await measure(), await measure()];
    assert.deepEqual(one, two);
    assert.deepEqual(differences(kept, one), []);
  });

  it('are those of files of which Chromium compiles beside the page what runs before anything shows', async () => {
    const first = async (mode: string, file: string): Promise<string | undefined> => (await builtFiles(mode)).get(file)?.code.split('\n')[0];
    assert.equal(await first('centre', 'clarion-privacy.js'), '//# allFunctionsCalledOnLoad');
    assert.doesNotMatch((await first('together', 'clarion.js'))!, /^\/\//);
  });

  it('stay within their budgets', () => {
    assert.deepEqual(overBudget(kept), []);
  });

  it('have an entry for each element that a page can load, and no name that a hash would change', () => {
    assert.deepEqual(Object.keys(kept.entries), [
      'clarion-acknowledgement',
      'clarion-erasure-or-objection',
      'clarion-notice',
      'clarion-preferences',
      'clarion-privacy',
      'clarion-request-form',
      'clarion-request-status',
      'clarion-settings',
      'clarion-unsubscribe',
    ]);
    assert.deepEqual(Object.keys(kept.chunks).filter((name) => !/^[a-z-]+$/.test(name)), []);
  });

  it('count what comes later in the total alone', () => {
    const { firstView, total } = kept.entries['clarion-privacy'] as (typeof kept.entries)[string];
    assert.ok(total.brotli > firstView.brotli);
  });
});

describe('what judges them', () => {
  it('tells of a byte more, of a file that is new and of one that is gone', () => {
    const before = { entries: { one: entry }, together: size, forms: {}, chunks: { one: size, old: size } };
    const after = { entries: { one: { ...entry, total: { minified: 2, brotli: 2 } } }, together: size, forms: {}, chunks: { one: size, young: size } };
    assert.deepEqual(differences(before, after), [
      'entries one total brotli: 1 → 2',
      'chunks old minified: 2 → gone',
      'chunks old brotli: 1 → gone',
      'chunks young minified: not there → 2',
      'chunks young brotli: not there → 1',
    ]);
    assert.deepEqual(differences(before, before), []);
  });

  it('tells of an entry over its budget, of one that is missing, and of all together', () => {
    const heavy = { firstView: { minified: 50_000, brotli: 14_601 }, total: size };
    const forms = { ...Object.fromEntries(RIGHTS.map((right) => [right, size])), access: { minified: 30_000, brotli: 10_501 } };
    const together = { minified: 70_000, brotli: 20_001 };
    assert.deepEqual(overBudget({ entries: { 'clarion-privacy': heavy }, together, forms, chunks: {} }), [
      'There is no entry clarion-acknowledgement, which has a budget.',
      'The first view of clarion-privacy is 14601 bytes; its budget is 14600.',
      'There is no entry clarion-request-form, which has a budget.',
      'There is no entry clarion-erasure-or-objection, which has a budget.',
      'There is no entry clarion-request-status, which has a budget.',
      'There is no entry clarion-unsubscribe, which has a budget.',
      'There is no entry clarion-preferences, which has a budget.',
      'All elements together are 20001 bytes; their budget is 20000.',
      'The first view of the form for access is 10501 bytes; its budget is 10500.',
    ]);
  });
});
