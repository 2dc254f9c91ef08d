import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Inline, NoticeText } from '../../notice.ts';
import { problemInWords } from '../problem.ts';
import { compileMarkdown } from './compile-markdown.ts';

function compiled(source: string) {
  const result = compileMarkdown(source, 'policy.md');
  if (!result.ok) throw new Error(result.problems.map(problemInWords).join('\n'));
  return result;
}

const problemsOf = (source: string): readonly string[] => {
  const result = compileMarkdown(source, 'policy.md');
  return result.ok ? [] : result.problems.map(problemInWords);
};

const textOf = (source: string): NoticeText => compiled(source).notice.text;

/** Every word that a reader sees, in order. */
function wordsIn(value: unknown): readonly string[] {
  const runs: string[] = [];
  const inline = (each: Inline): string => (typeof each === 'string' ? each : each.children.map(inline).join(''));
  const visit = (node: unknown): void => {
    if (Array.isArray(node) && node.every((each) => typeof each === 'string' || (isObject(each) && 'children' in each && 'type' in each && each['type'] !== 'paragraph'))) {
      runs.push((node as Inline[]).map(inline).join(''));
    } else if (Array.isArray(node)) node.forEach(visit);
    else if (isObject(node)) {
      for (const [key, each] of Object.entries(node)) {
        if (key === 'title' || key === 'caption') runs.push(String(each));
        else visit(each);
      }
    }
  };
  visit(value);
  return runs.flatMap((run) => run.match(/[\p{L}\p{N}]+/gu) ?? []);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const POLICY = `Last updated: 3 March

Privacy “policy”
================

Opening words[^why] of Harbour & Sons &copy; caf&eacute;.\\
Second line\u00a0here.

### 1. Skipped *level* here

1. first
   - nested *one*
     1. deeper **two**

        deepest paragraph
   - nested three

   after the nested list
2. second

7. seventh stands alone

## What we hold {#Held-Data}

| Data | Kept \\| stored |
|:-----|----------------:|
| \`name\` | *five* years |
| email |

Term one
: meaning one
: meaning two

> A quotation
> > inside another
>
> # A heading in it

### Duplicate
text a

### Duplicate
text b

---

![A cup of tea](cup.png) and [a page][page], [here](#held-data), [there](/there), <https://example.com/auto>, www.example.com.

[page]: https://example.com/page "Hover"
[Company]: Acme
[^why]: Footnote with [a link](https://example.com/note)
lazily continued

    and a second paragraph
[^never]: never referred to

    an indented block
    of two lines

Unclosed *emphasis, a {brace}, {{two}}, 3 < 4, \\*escaped\\*, ~~struck~~ and {facts: none}.
`;

test('no word of a policy with every construct is lost, and none is put in but numbers, titles and captions', () => {
  const words = wordsIn(textOf(POLICY));
  const expected = `Last updated 3 March Privacy policy Opening words of Harbour Sons café Second line here 1 Skipped level here
    first nested one deeper two deepest paragraph nested three after the nested list second seventh stands alone What we hold
    Data Kept stored name five years email Term one meaning one meaning two A quotation inside another A heading in it
    Duplicate text a Duplicate text b A cup of tea and a page here there https example com auto www example com Company Acme
    Footnote with a link lazily continued and a second paragraph never referred to an indented block of two lines
    Unclosed emphasis a brace two 3 4 escaped struck and facts none`.split(/\s+/u);
  const left = [...words];
  for (const word of expected) {
    const index = left.indexOf(word);
    assert.ok(index >= 0, `'${word}' is lost`);
    left.splice(index, 1);
  }
  assert.deepEqual(left.toSorted(), ['1', 'Notes', 'Privacy', 'What', 'hold', 'policy', 'there', 'we']);
});

test('headings become sections with anchors that stay, whatever their levels', () => {
  const outline = (sections: NoticeText['sections']): unknown[] =>
    sections.map(({ id, sections: inner }) => (inner ? [id, ...outline(inner)] : id));
  assert.deepEqual(outline(textOf(POLICY).sections), [
    'privacy-policy',
    'skipped-level-here',
    ['held-data', 'duplicate', 'duplicate-2'],
    'notes',
  ]);
});

test('an anchor does not change when sections are numbered anew', () => {
  assert.deepEqual(
    ['# Policy\n\n## 3.1 Your rights\n\nx', '# Policy\n\n## 4. Your rights\n\nx', '# Policy\n\n## Your rights\n\nx'].map(
      (source) => textOf(source).sections[0]?.id,
    ),
    ['your-rights', 'your-rights', 'your-rights'],
  );
});

test('an anchor that a later heading would take goes to it only once', () => {
  const ids = textOf('# Policy\n\n## A\n\nx\n\n## A\n\nx\n\n## A 2\n\nx\n\n## A\n\nx').sections.map(({ id }) => id);
  assert.equal(new Set(ids).size, 4);
});

test('footnotes stand at the end, numbered as the text refers to them', () => {
  const { sections } = textOf('# Policy\n\n## Use\n\nOne[^b], two[^a], one again[^b].\n\n[^a]: About two.\n[^b]: About one.');
  assert.deepEqual(sections[0]?.blocks, [{ type: 'paragraph', children: ['One[1], two[2], one again[1].'] }]);
  assert.deepEqual(wordsIn(sections[1]), ['notes', 'Notes', 'About', 'one', 'About', 'two'].slice(1));
});

test('a numbered list keeps the number with which it starts', () => {
  assert.deepEqual(textOf('# Policy\n\n## Use\n\n7. seventh').sections[0]?.blocks, [
    { type: 'list', ordered: true, start: 7, items: [{ blocks: [{ type: 'paragraph', children: ['seventh'] }] }] },
  ]);
});

test('a link that a page cannot follow keeps its address in words', () => {
  assert.deepEqual(textOf('# Policy\n\n## Use\n\nSee [cookies](/cookies).').sections[0]?.blocks, [
    { type: 'paragraph', children: ['See cookies (/cookies).'] },
  ]);
});

test('an address without its scheme is a link all the same', () => {
  assert.deepEqual(textOf('# Policy\n\n## Use\n\n[Mail us](privacy@example.org), [read on](www.example.org).').sections[0]?.blocks, [
    {
      type: 'paragraph',
      children: [
        { type: 'link', href: 'mailto:privacy@example.org', children: ['Mail us'] },
        ', ',
        { type: 'link', href: 'https://www.example.org', children: ['read on'] },
        '.',
      ],
    },
  ]);
});

test('without any heading the text is one section', () => {
  const { title, sections } = textOf('We keep little.');
  assert.deepEqual([title, sections.map(({ id }) => id)], ['Privacy notice', ['privacy-notice']]);
});

test('front matter states figures by the names of notice.yaml, and its other names are left alone', () => {
  const { notice } = compiled(
    '---\nlayout: page\nversion: "2.0"\nreviewed: 2026-05-01\ncontact: {email: privacy@example.org}\n---\n# Policy\n\nWe keep little.',
  );
  assert.equal(notice.figures.version, '2.0');
  assert.equal(notice.figures.contact.email, 'privacy@example.org');
  assert.ok(notice.missing?.includes('contact.phone'));
  assert.ok(!notice.missing?.includes('contact.email') && !notice.missing?.includes('reviewed'));
});

test('a document that starts with a rule has no front matter', () => {
  assert.deepEqual(wordsIn(textOf('---\nSome words\n\n---\n\nMore').sections).slice(2), ['Some', 'words', 'More']);
});

test('each section and block knows its line in the file, front matter counted', () => {
  const { positions } = compiled('---\nversion: "1"\n---\n# Policy\n\n## Use\n\nFirst.[^1]\n\n- one\n- two\n\n[^1]: Note.');
  assert.deepEqual(
    ['version', '#use', '#use.0', '#use.1.1', '#notes.0.0'].map((path) => positions.get(path)?.line),
    [2, 6, 8, 11, 13],
  );
});

for (const [what, source, problem] of [
  ['raw HTML', '# Policy\n\n<div>\ntext\n</div>', 'policy.md:3: HTML cannot stand in a notice. Write Markdown.'],
  ['HTML in a heading', '# Policy\n\n## Use <b>it</b>\n\nText.', 'policy.md:3: HTML cannot stand in a notice. Write Markdown: *emphasis*, **strong**, [text](https://example.com).'],
  ['HTML in the title', '# Our <b>Policy</b>\n\nText.', 'policy.md:1: HTML cannot stand in a notice. Write Markdown: *emphasis*, **strong**, [text](https://example.com).'],
  ['a link that could run', '# Policy\n\n[x](javascript:alert(1))', "policy.md:3: A link cannot lead to 'javascript:alert(1)'. Start it with https:, http:, mailto: or tel:."],
  ['a row with more cells than the head', '# Policy\n\n| a |\n|---|\n| b | c |', 'policy.md:5: This row has 2 cells, and the head of the table 1. Write as many.'],
  ['a wrong figure in front matter', '---\nreviewed: May\n---\n# Policy\n\nText.', 'policy.md:2: reviewed: Write a date as 2018-05-10.'],
  ['an empty file', '', 'policy.md:1: The file has no text. Write the notice.'],
  ['lists without end inside each other', `# Policy\n\n${'- '.repeat(80)}word`, 'policy.md:3: Lists and notes stand too deep inside each other here. Take some levels out.'],
] as const) {
  test(`${what} is told with its line`, () => {
    assert.equal(problemsOf(source)[0], problem);
  });
}

const word = fc.nat(1_000_000).map((number) => `w${number}`);
const running = fc.oneof(
  word,
  word.map((each) => `**${each}**`),
  word.map((each) => `_${each}_`),
  word.map((each) => `\`${each}\``),
  word.map((each) => `[${each}](https://example.com)`),
  word.map((each) => `[${each}](other.html)`),
  word.map((each) => `![${each}](x.png)`),
  word.map((each) => `“${each}” &amp; {${each}}`),
  word.map((each) => `${each}  \n`),
);
const line = fc.array(running, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ').trim());
const block = fc.oneof(
  line,
  fc.tuple(fc.integer({ min: 1, max: 6 }), word).map(([level, each]) => `${'#'.repeat(level)} ${each}`),
  word.map((each) => `${each}\n===`),
  fc.array(word, { minLength: 1, maxLength: 4 }).map((items) => items.map((each, depth) => `${'   '.repeat(depth)}1. ${each}`).join('\n')),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((each) => `* ${each.replaceAll('\n', ' ')}`).join('\n')),
  line.map((each) => each.split('\n').map((part) => `> ${part}`).join('\n')),
  fc.tuple(word, word).map(([a, b]) => `| ${a} | x |\n| - | - |\n| y | ${b} |`),
  word.map((each) => `    ${each}`),
  word.map((each) => `\`\`\`\n${each}\n\`\`\``),
  fc.tuple(word, word).map(([label, each]) => `[^${label}]: ${each}`),
  fc.tuple(word, word).map(([label, each]) => `[${label}]: ${each}`),
  fc.tuple(word, word).map(([term, each]) => `${term}\n: ${each}`),
);

test('of any text put together from these constructs, every word is read in the notice', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 25 }), (blocks) => {
      const source = ['start', ...blocks].join('\n\n');
      const read = new Set(wordsIn(textOf(source)));
      // The label of a footnote becomes its number.
      const written = source.replaceAll(/^\[\^w\d+\]:/gm, '').match(/w\d+/g) ?? [];
      assert.deepEqual(written.filter((each) => !read.has(each)), []);
    }),
    { numRuns: 1_000 },
  );
});
