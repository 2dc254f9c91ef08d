import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compiled, yamlWith } from '../compile/small-notice.fixture.ts';
import type { CompiledNotice, Inline } from '../notice.ts';
import { DIFF_FORMATS, diffNotices, formatDiff } from './index.ts';

const older = compiled({ 'about.md': '# About\n\nWe keep it for five years.\n\nThis paragraph moves from here to there.\n' });
const newer = {
  ...compiled({
    ...yamlWith('afterLastContact: P5Y', 'afterLastContact: P3Y'),
    'about.md': '# About\n\nWe keep it for three years.\n\nThis one is new.\n',
    'stop.md':
      '# How to stop it {right: objection}\n\nThis paragraph moves from here to there.\n\nWrite to us. We act within {{rights.objection.promise}}.\n',
  }),
};
const diff = diffNotices(older, { ...newer, figures: { ...newer.figures, version: '2026-02' } });

test('text tells the changes in words, then section by section', () => {
  assert.equal(
    formatDiff(diff, 'text'),
    `Privacy notice: version 2026-01 → 2026-02
In force from 5 January 2026

What changed

- Retention: 5 years → 3 years

Section by section

About
  Changed: We keep it for [five → three] years.
  Moved to 'How to stop it': This paragraph moves from here to there.
  Added: This one is new.

How to stop it
  Moved here from 'About': This paragraph moves from here to there.
`,
  );
});

test('Markdown strikes out what went, and sets in bold what came', () => {
  const markdown = formatDiff(diff, 'markdown');
  assert.match(markdown, /^## What changed\n\n- Retention: 5 years → 3 years$/mu);
  assert.match(markdown, /^- Changed: We keep it for ~~five~~\*\*three\*\* years\.$/mu);
});

test('HTML marks what went and what came, and says so in words too', () => {
  const html = formatDiff(diff, 'html');
  assert.match(html, /<li><strong>Changed:<\/strong> We keep it for <del>five<\/del><ins>three<\/ins> years\.<\/li>/u);
  assert.match(html, /<li><strong>Moved here from &#39;About&#39;:<\/strong> This paragraph/u);
});

test('JSON is the diff itself', () => assert.deepEqual(JSON.parse(formatDiff(diff, 'json')), diff));

test('every format says where nothing changed, and where nothing did that people read', () => {
  for (const format of ['text', 'markdown', 'html'] as const) {
    assert.match(formatDiff(diffNotices(older, older), format), /Nothing changed: both are one notice\./u);
    assert.match(formatDiff(diffNotices(older, { ...older, hash: 'other' }), format), /Nothing changed that people read\./u);
  }
});

test('hostile text stays text in every format', () => {
  const hostile = '</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) **b** \u001B[31mred\u202Egnp `c` {#id}';
  const withTexts = (text: string): CompiledNotice => {
    const children: readonly Inline[] = [text];
    const base = compiled();
    return {
      ...base,
      figures: { ...base.figures, version: text, organisation: { ...base.figures.organisation, name: text } },
      text: { title: text, summary: [], sections: [{ id: 'a', title: text, blocks: [{ type: 'paragraph', children }] }] },
    };
  };
  const told = diffNotices(withTexts('before'), withTexts(hostile));
  for (const format of DIFF_FORMATS) assert.ok(formatDiff(told, format).includes('onerror'));
  assert.doesNotMatch(formatDiff(told, 'html'), /<img|<\/script/u);
  assert.doesNotMatch(formatDiff(told, 'markdown'), /(?<!\\)<img|(?<!\\)\[x|(?<!\\)`c/u);
  for (const format of ['text', 'markdown'] as const) assert.doesNotMatch(formatDiff(told, format), /[\u0000-\u0009\u000B-\u001F\u202E]/u);
});
