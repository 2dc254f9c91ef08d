import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, compiled, problemsOf } from './small-notice.fixture.ts';

const problemsIn = (markdown: string) => problemsOf({ 'about.md': `# About\n\n${markdown}\n` });

test('a paragraph is running text, its lines joined', () => {
  assert.deepEqual(blocksOf('One line\nand *another* of **one [paragraph](https://example.com)**.'), [
    {
      type: 'paragraph',
      children: [
        'One line and ',
        { type: 'emphasis', children: ['another'] },
        ' of ',
        {
          type: 'strong',
          children: ['one ', { type: 'link', href: 'https://example.com', children: ['paragraph'] }],
        },
        '.',
      ],
    },
  ]);
});

test('a list holds items, and items hold lists', () => {
  assert.deepEqual(blocksOf('1. one\n   - inner\n2. two'), [
    {
      type: 'list',
      ordered: true,
      items: [
        {
          blocks: [
            { type: 'paragraph', children: ['one'] },
            { type: 'list', items: [{ blocks: [{ type: 'paragraph', children: ['inner'] }] }] },
          ],
        },
        { blocks: [{ type: 'paragraph', children: ['two'] }] },
      ],
    },
  ]);
});

test('a quotation is a note', () => {
  assert.deepEqual(blocksOf('> Mind this.'), [
    { type: 'note', blocks: [{ type: 'paragraph', children: ['Mind this.'] }] },
  ]);
});

test('terms with their meanings make one list of definitions', () => {
  assert.deepEqual(blocksOf('You\n: whoever reads\nthis {facts: a.b}\n\nWe\n: the group\n: its *companies*'), [
    {
      type: 'definitions',
      items: [
        { term: ['You'], blocks: [{ type: 'paragraph', children: ['whoever reads this'] }], facts: ['a.b'] },
        {
          term: ['We'],
          blocks: [
            { type: 'paragraph', children: ['the group'] },
            { type: 'paragraph', children: ['its ', { type: 'emphasis', children: ['companies'] }] },
          ],
        },
      ],
    },
  ]);
});

test('a colon inside a line, or at the start of a paragraph, makes no definition', () => {
  assert.deepEqual(blocksOf('Like this: so'), [{ type: 'paragraph', children: ['Like this: so'] }]);
  assert.deepEqual(blocksOf(': alone'), [{ type: 'paragraph', children: [': alone'] }]);
});

test('a table takes its caption from the line above it', () => {
  const table = {
    type: 'table',
    caption: 'Who sees it, for 30 days',
    head: [['Who'], ['Why']],
    rows: [{ cells: [[{ type: 'strong', children: ['Us'] }], ['to help']], facts: ['a.b'] }],
    facts: ['c.d'],
  };
  const rows = '| Who | Why |\n| --- | --- |\n| **Us** | to help {facts: a.b} |';
  const caption = 'Table: Who sees it, for {{rights.objection.promise}} {facts: c.d}';
  assert.deepEqual(blocksOf(`${caption}\n\n${rows}`), [table]);
  assert.deepEqual(blocksOf(`${caption}\n${rows}`), [table]);
});

test('a table without a caption is refused with its line', () => {
  assert.deepEqual(problemsIn('Text.\n\n| a |\n| - |\n| b |'), [
    "about.md:5: A table needs a caption. Write a line above it: 'Table: What it shows'.",
  ]);
});

test('a paragraph that starts like a caption but has no table stays a paragraph', () => {
  assert.deepEqual(blocksOf('Table: not one'), [{ type: 'paragraph', children: ['Table: not one'] }]);
});

test('facts go with the paragraph or the item behind which they stand, and leave no blank', () => {
  assert.deepEqual(blocksOf('One. {facts: a.b} Two. {facts: c.d a.b}\n\n- item {facts: e.f}\n\n> Note. {facts: g.h}'), [
    { type: 'paragraph', children: ['One. Two.'], facts: ['a.b', 'c.d'] },
    { type: 'list', items: [{ blocks: [{ type: 'paragraph', children: ['item'] }], facts: ['e.f'] }] },
    { type: 'note', blocks: [{ type: 'paragraph', children: ['Note.'], facts: ['g.h'] }] },
  ]);
});

test('a marker after emphasis or a link, or on a line of its own, leaves no blank either', () => {
  assert.deepEqual(blocksOf('See [us](https://example.com) {facts: a.b} now,\n*here*\n{facts: c.d}'), [
    {
      type: 'paragraph',
      children: [
        'See ',
        { type: 'link', href: 'https://example.com', children: ['us'] },
        ' now, ',
        { type: 'emphasis', children: ['here'] },
      ],
      facts: ['a.b', 'c.d'],
    },
  ]);
});

test('escaped braces and entities are text', () => {
  assert.deepEqual(blocksOf('\\{facts\\} &amp; &lt;b&gt;'), [{ type: 'paragraph', children: ['{facts} & <b>'] }]);
});

for (const [what, markdown, line, words] of [
  ['a block of HTML', 'Text.\n\n<div>\n</div>', 5, 'HTML'],
  ['HTML in a sentence', 'First line,\nthen <b>bold</b>.', 4, 'HTML'],
  ['a comment', '<!-- hidden -->', 3, 'HTML'],
  ['a fence', '```\ncode\n```', 3, 'Code'],
  ['code in a sentence', 'Some `code`.', 3, 'Code'],
  ['an indented block', 'Text.\n\n    code', 5, 'Code'],
  ['a picture', '![alt](https://example.com/a.png)', 3, 'picture'],
  ['a rule', 'Text.\n\n---', 5, 'rule'],
  ['a broken line', 'One\\\ntwo', 3, 'line'],
  ['a heading in a note', '> ## Loud', 3, 'heading'],
  ['an empty item', '- one\n-\n- two', 4, 'empty'],
] as const) {
  test(`${what} is refused with its line`, () => {
    const problems = problemsIn(markdown);
    assert.ok(problems.length > 0);
    assert.ok(problems[0]?.startsWith(`about.md:${line}: `), problems[0]);
    assert.match(problems[0] ?? '', new RegExp(words, 'i'));
  });
}

for (const href of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//example.com', '/path', '#top', 'vbscript:x', '&#106;avascript:alert(1)', '']) {
  test(`a link to '${href}' is refused`, () => {
    assert.match(problemsIn(`[text](<${href}>)`)[0] ?? '', /^about\.md:3: A link cannot lead to/);
  });
}

test('links to the web, to email and to a telephone pass, with figures in them', () => {
  const links = '[a](http://example.com) [b](mailto:{{contact.email}}) [c](tel:{{ contact.phoneE164 }}) <https://example.org>';
  const [paragraph] = compiled({ 'about.md': `# About\n\n${links}` }).text.sections[0]?.blocks ?? [];
  const hrefs = paragraph?.type === 'paragraph' ? paragraph.children.flatMap((each) => (typeof each === 'object' && each.type === 'link' ? [each.href] : [])) : [];
  assert.deepEqual(hrefs, ['http://example.com', 'mailto:privacy@example.com', 'tel:+442079460000', 'https://example.org']);
});
