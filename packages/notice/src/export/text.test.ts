import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compiled } from '../compile/small-notice.fixture.ts';
import { notice as clarion } from '../generated/clarion.ts';
import { notice as example } from '../generated/example.ts';
import type { Block } from '../notice.ts';
import { HOSTILE, noticeSaying } from './hostile-notice.fixture.ts';
import { renderNoticeText } from './text.ts';

const rendered = (...blocks: readonly Block[]): string => {
  const text = renderNoticeText({ ...compiled(), text: { title: 'Notice', summary: [], sections: [{ id: 'a', title: 'A', blocks }] } });
  return text.slice(text.indexOf('A\n=\n') + 5);
};
const paragraph = (...words: readonly string[]): Block => ({ type: 'paragraph', children: words });

test('the notice has its title, its version and its sections, each heading underlined', () => {
  assert.equal(
    renderNoticeText(compiled()),
    `Privacy notice
==============

Version 2026-01, in force from 5 January 2026

In short
--------

We keep little.

More: About

About
=====

We are Example Group.

How to stop it
==============

Write to us. We act within 30 days.
`,
  );
});

for (const [name, notice] of [['group', clarion], ['example company', example]] as const) {
  test(`no line of the notice of the ${name} is wider than 72 characters, save where one address is`, () => {
    for (const line of renderNoticeText(notice).split('\n')) {
      assert.ok(line.length <= 72 || /^\s*(?:- )?<?https?:\S+$/u.test(line), line);
    }
  });
}

test('lists hang behind their marks, one inside another', () => {
  const inner: Block = { type: 'list', ordered: true, start: 9, items: [{ blocks: [paragraph('nine')] }, { blocks: [paragraph('ten')] }] };
  assert.equal(
    rendered({ type: 'list', items: [{ blocks: [paragraph('one '.repeat(20)), inner] }, { blocks: [paragraph('two')] }] }),
    `- ${'one '.repeat(17).trim()}\n  one one one\n  9. nine\n  10. ten\n- two\n`,
  );
});

test('every row of a table says under which heading each cell stands', () => {
  assert.equal(
    rendered({ type: 'table', caption: 'Who gets it', head: [['Who'], ['Why']], rows: [{ cells: [['Us'], ['To help']] }] }),
    'Who gets it\n\n- Who: Us\n  Why: To help\n',
  );
});

test('a note is marked at its edge, and a meaning stands below its term', () => {
  assert.equal(rendered({ type: 'note', blocks: [paragraph('one'), paragraph('two')] }), '| one\n|\n| two\n');
  assert.equal(rendered({ type: 'definitions', items: [{ term: ['We'], blocks: [paragraph('the group')] }] }), 'We\n  the group\n');
});

test('the address of a link stands behind its words, unless they say it or it leads nowhere', () => {
  const link = (href: string, words: string): Block => ({ type: 'paragraph', children: [{ type: 'link', href, children: [words] }] });
  assert.equal(rendered(link('https://example.com/a', 'our rules')), 'our rules <https://example.com/a>\n');
  assert.equal(rendered(link('mailto:a@example.com', 'a@example.com')), 'a@example.com\n');
  assert.equal(rendered(link('javascript:alert(1)', 'words')), 'words\n');
});

test('hostile text has no character left that a terminal or a mail program would act on', () => {
  const text = renderNoticeText({ ...noticeSaying(HOSTILE) });
  assert.doesNotMatch(text, /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
  assert.ok(text.includes('[31mred'));
});
