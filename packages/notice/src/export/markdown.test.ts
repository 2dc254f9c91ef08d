import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compileMarkdown, problemInWords } from '../compile/index.ts';
import { compiled } from '../compile/small-notice.fixture.ts';
import { diffNotices } from '../diff/index.ts';
import { notice as clarion } from '../generated/clarion.ts';
import { notice as example } from '../generated/example.ts';
import type { Block, CompiledNotice, Inline, Section } from '../notice.ts';
import { anyInlines, HOSTILE, noticeSaying } from './hostile-notice.fixture.ts';
import { renderNoticeMarkdown } from './markdown.ts';

function compiledAgain(notice: CompiledNotice): CompiledNotice {
  const result = compileMarkdown(renderNoticeMarkdown(notice), 'notice.md');
  if (!result.ok) throw new Error(result.problems.map(problemInWords).join('\n'));
  return result.notice;
}

const words = (list: readonly Inline[]): string =>
  list.map((each) => (typeof each === 'string' ? each : words(each.children))).join('');

const readIn = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph':
          return words(block.children);
        case 'note':
          return readIn(block.blocks);
        case 'list':
          return block.items.map((item) => readIn(item.blocks)).join(' ');
        case 'definitions':
          return block.items.map((item) => `${words(item.term)} ${readIn(item.blocks)}`).join(' ');
        case 'table':
          return [block.caption, ...[block.head, ...block.rows.map(({ cells }) => cells)].flat().map(words)].join(' ');
      }
    })
    .join(' ');

const rightsIn = (sections: readonly Section[]): readonly unknown[] =>
  sections.flatMap(({ id, right, sections: inside = [] }) => [...(right ? [[id, right]] : []), ...rightsIn(inside)]);

/** Every sign that is read, in order; blanks and what cannot be seen count for nothing. */
const signs = (text: string): string => text.replaceAll(/[\s\p{C}]/gu, '');

for (const [name, notice] of [['group', clarion], ['example company', example]] as const) {
  test(`the notice of the ${name} compiles from its Markdown to the same figures and sections`, () => {
    const again = compiledAgain(notice);
    assert.equal(again.missing, undefined);
    assert.deepEqual(again.figures, notice.figures);
    assert.deepEqual(again.register, notice.register);
    assert.deepEqual(again.facts, notice.facts);
    const { figures, parts } = diffNotices(notice, again);
    assert.deepEqual(figures, []);
    // Plain Markdown has no summary: its parts become the first sections.
    const sections = new Set(again.text.sections.slice(notice.text.summary.length).map(({ id }) => id));
    assert.deepEqual([...sections], notice.text.sections.map(({ id }) => id));
    assert.deepEqual(rightsIn(again.text.sections), rightsIn(notice.text.sections));
    assert.deepEqual(parts.filter(({ section = '' }) => sections.has(section)), []);
    const summary = again.text.sections.slice(0, notice.text.summary.length);
    assert.deepEqual(
      summary.map(({ title, blocks }) => [title, blocks.slice(0, -1)]),
      notice.text.summary.map(({ title, blocks }) => [title, JSON.parse(JSON.stringify(blocks, (key, value) => (key === 'facts' ? undefined : value)))]),
    );
  });
}

test('no word is lost on the way through Markdown and back, whatever it looks like, in whatever block it stands', () => {
  fc.assert(
    fc.property(anyInlines, anyInlines, (one, other) => {
      if (signs(words(one)) === '' || signs(words(other)) === '') return;
      const paragraph: Block = { type: 'paragraph', children: one };
      const blocks: readonly Block[] = [
        paragraph,
        { type: 'list', items: [{ blocks: [paragraph, { type: 'list', ordered: true, items: [{ blocks: [paragraph] }] }] }, { blocks: [paragraph] }] },
        { type: 'list', ordered: true, start: 3, items: [{ blocks: [paragraph] }] },
        { type: 'list', ordered: true, items: [{ blocks: [paragraph] }] },
        { type: 'note', blocks: [paragraph, paragraph] },
        { type: 'definitions', items: [{ term: other, blocks: [paragraph] }, { term: other, blocks: [paragraph] }] },
        { type: 'table', caption: 'Caption', head: [one, other], rows: [{ cells: [other, one] }] },
      ];
      const base = compiled();
      const again = compiledAgain({ ...base, text: { title: 'Notice', summary: [], sections: [{ id: 'about', title: 'About', blocks }] } });
      assert.equal(signs(readIn(again.text.sections[0]?.blocks ?? [])), signs(readIn(blocks)));
    }),
    { numRuns: 300 },
  );
});

test('emphasis, strong words and links come back as they were', () => {
  const children: readonly Inline[] = [
    'We ',
    { type: 'strong', children: ['never'] },
    ' sell ',
    { type: 'emphasis', children: ['your'] },
    ' data: see ',
    { type: 'link', href: 'https://example.com/a_(b)?c=1&d=2', children: ['our ', { type: 'strong', children: ['rules'] }] },
    '.',
  ];
  const text = { title: 'Notice', summary: [], sections: [{ id: 'about', title: 'About', blocks: [{ type: 'paragraph', children } as const] }] };
  assert.deepEqual(compiledAgain({ ...compiled(), text }).text.sections[0]?.blocks, [{ type: 'paragraph', children }]);
});

test('two lists in a row stay two, and a numbered one keeps its first number', () => {
  const list = (ordered: boolean, start?: number): Block => ({
    type: 'list',
    ...(ordered ? { ordered } : {}),
    ...(start === undefined ? {} : { start }),
    items: [{ blocks: [{ type: 'paragraph', children: ['one'] }] }],
  });
  const blocks = [list(false), list(false), list(true, 4), list(true, 9)];
  const text = { title: 'Notice', summary: [], sections: [{ id: 'about', title: 'About', blocks }] };
  assert.deepEqual(compiledAgain({ ...compiled(), text }).text.sections[0]?.blocks, blocks);
});

test('hostile text stays text: nothing of it becomes HTML, a link or a mark', () => {
  const markdown = renderNoticeMarkdown({ ...noticeSaying(HOSTILE), figures: compiled().figures });
  const { text } = compiledAgain({ ...noticeSaying(HOSTILE), figures: compiled().figures });
  const plain = HOSTILE.replaceAll(/[\p{Cc}\u2028]+/gu, ' ').replaceAll('\u202E', '');
  assert.deepEqual(text.sections[1]?.blocks[0], { type: 'paragraph', children: [plain] });
  assert.equal(text.sections[1]?.title, plain);
  assert.equal(text.sections[1]?.id, 'about');
  assert.doesNotMatch(markdown.replace(/^---\n[^]*?\n---\n/u, ''), /(?<!\\)<img|[\u0000-\u0009\u000B-\u001F\u202E]/u);
});
