import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileMarkdown, problemInWords } from '../compile/index.ts';
import { DIFF_FORMATS, diffNotices, formatDiff } from '../diff/index.ts';
import type { CompiledNotice } from '../notice.ts';
import { exportNotice, NOTICE_FORMATS } from './index.ts';

function policy(source: string): CompiledNotice {
  const result = compileMarkdown(source, 'policy.md');
  if (!result.ok) throw new Error(result.problems.map(problemInWords).join('\n'));
  return result.notice;
}

const older = policy('# Privacy policy\n\n## What we keep\n\nWe keep your name for five years.\n');
const newer = policy('# Privacy policy\n\n## What we keep\n\nWe keep your name for three years.\n');

for (const format of NOTICE_FORMATS) {
  test(`a policy that states nothing but its text goes out as ${format}, and nothing is made up`, () => {
    const exported = exportNotice(older, format);
    assert.ok(format === 'jsonld' || exported.includes('We keep your name for five years.'));
    assert.doesNotMatch(exported, /undefined|\bnull\b|NaN|in force|[:=] ?""/u);
  });
}

for (const format of DIFF_FORMATS) {
  test(`two of them can be compared as ${format}`, () => {
    const told = formatDiff(diffNotices(older, newer), format);
    assert.match(told, /five/u);
    assert.match(told, /three/u);
    assert.doesNotMatch(told, /undefined|NaN/u);
  });
}
