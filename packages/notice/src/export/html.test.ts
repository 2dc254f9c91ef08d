import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notice as clarion } from '../generated/clarion.ts';
import type { Block, CompiledNotice, Section } from '../notice.ts';
import { compiled } from '../compile/small-notice.fixture.ts';
import { addressHtml, renderNoticeHtml } from './html.ts';

const withSections = (...sections: readonly Section[]): CompiledNotice => {
  const notice = compiled();
  return { ...notice, text: { ...notice.text, sections } };
};
const rendered = (...blocks: readonly Block[]) => renderNoticeHtml(withSections({ id: 'about', title: 'About', blocks }));

test('the notice is an article in its language, with the summary before the sections', () => {
  assert.equal(
    renderNoticeHtml(compiled()),
    [
      '<article lang="en-GB">',
      '<h1>Privacy notice</h1>',
      '<section><h2>In short</h2><p>We keep little.</p><p><a href="#about">About</a></p></section>',
      '<section aria-labelledby="about"><h2 id="about">About</h2>\n<p>We are Example Group.</p></section>',
      '<section aria-labelledby="stop"><h2 id="stop">How to stop it</h2>\n<p>Write to us. We act within 30 days.</p></section>',
      '</article>',
    ].join('\n'),
  );
});

test('headings start at the level that the page around it asks for, and never go below the sixth', () => {
  const deep: Section = { id: 'c', title: 'C', blocks: [] };
  const html = renderNoticeHtml(
    withSections({ id: 'about', title: 'A', blocks: [], sections: [{ id: 'b', title: 'B', blocks: [], sections: [deep] }] }),
    { headingLevel: 4 },
  );
  assert.deepEqual(
    [...html.matchAll(/<(h\d)/g)].map((match) => match[1]),
    ['h4', 'h5', 'h5', 'h6', 'h6'],
  );
});

test('a list of contents links to each section when the page names it', () => {
  const html = renderNoticeHtml(compiled(), { contents: 'Contents' });
  assert.ok(
    html.includes(
      '<nav aria-label="Contents"><ul><li><a href="#about">About</a></li><li><a href="#stop">How to stop it</a></li></ul></nav>',
    ),
  );
});

test('every kind of block has its own element', () => {
  const paragraph = (text: string): Block => ({ type: 'paragraph', children: [text] });
  const html = rendered(
    { type: 'note', blocks: [paragraph('note')] },
    { type: 'list', items: [{ blocks: [paragraph('one')] }, { blocks: [paragraph('two'), paragraph('more')] }] },
    { type: 'list', ordered: true, items: [{ blocks: [paragraph('first')] }] },
    { type: 'definitions', items: [{ term: ['We'], blocks: [paragraph('the group')] }] },
    {
      type: 'paragraph',
      children: [{ type: 'strong', children: ['loud'] }, { type: 'emphasis', children: ['soft'] }],
    },
  );
  for (const expected of [
    '<aside><p>note</p></aside>',
    '<ul><li>one</li><li><p>two</p>\n<p>more</p></li></ul>',
    '<ol><li>first</li></ol>',
    '<dl><dt>We</dt><dd>the group</dd></dl>',
    '<p><strong>loud</strong><em>soft</em></p>',
  ]) {
    assert.ok(html.includes(expected), expected);
  }
});

test('a table has its caption, header cells over the columns, one before each row, and scrolls by keyboard where a style sheet lets it', () => {
  assert.ok(
    rendered({ type: 'table', caption: 'Who & why', head: [['Who'], ['Why']], rows: [{ cells: [['Us'], ['Help']] }] }).includes(
      '<div class="scroll" role="region" tabindex="0" aria-label="Who &amp; why"><table><caption>Who &amp; why</caption><thead><tr><th scope="col">Who</th><th scope="col">Why</th></tr></thead>' +
        '<tbody><tr><th scope="row">Us</th><td>Help</td></tr></tbody></table></div>',
    ),
  );
});

test('hostile text stays text, in every place where text can stand', () => {
  const hostile = `</p><script>alert("1")</script>'&`;
  const inert = '&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;';
  const base = compiled();
  const words = [hostile];
  const block: Block = { type: 'paragraph', children: [{ type: 'strong', children: words }, ...words] };
  const html = renderNoticeHtml(
    {
      ...base,
      figures: { ...base.figures, language: hostile },
      text: {
        title: hostile,
        summary: [{ title: hostile, blocks: [block], section: hostile }],
        sections: [
          {
            id: hostile,
            title: hostile,
            blocks: [
              block,
              { type: 'list', items: [{ blocks: [block] }] },
              { type: 'definitions', items: [{ term: words, blocks: [block] }] },
              { type: 'table', caption: hostile, head: [words], rows: [{ cells: [words, words] }] },
              { type: 'paragraph', children: [{ type: 'link', href: `https://example.com/"><script>`, children: words }] },
            ],
          },
        ],
      },
    },
    { contents: hostile },
  );
  assert.doesNotMatch(html, /<script|alert\("/);
  assert.ok(html.includes(inert));
  assert.ok(html.includes('<a href="https://example.com/&quot;&gt;&lt;script&gt;">'));
  const quoted = [...html.matchAll(/<[a-z0-9]+((?:\s[a-z-]+="[^"<>]*")*)>/g)].length;
  assert.equal(quoted, [...html.matchAll(/<[a-z]/g)].length);
});

for (const href of ['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', '//example.com', 'https://example.com/a b']) {
  test(`a link to ${JSON.stringify(href)} in a notice that came from elsewhere is left out, its words stay`, () => {
    const html = rendered({ type: 'paragraph', children: [{ type: 'link', href, children: ['words'] }] });
    assert.ok(html.includes('<p>words</p>'));
  });
}

test("the group's notice has one heading for every section, each with an id of its own", () => {
  const html = renderNoticeHtml(clarion, { headingLevel: 2 });
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  const flat = (sections: readonly Section[]): readonly string[] =>
    sections.flatMap((section) => [section.id, ...flat(section.sections ?? [])]);
  assert.deepEqual(ids, flat(clarion.text.sections));
  assert.equal(new Set(ids).size, ids.length);
});

test('an address may break before its sign, so that it leaves no full stop on a line of its own', () => {
  const html = rendered({ type: 'paragraph', children: [{ type: 'link', href: 'mailto:a@example.com', children: ['a@example.com'] }, '.'] });
  assert.ok(html.includes('<a href="mailto:a@example.com">a<wbr>@example.com</a>.'), html);
});

test('what may be an address stays text, and breaks before its sign', () => {
  assert.equal(addressHtml('A & B <a@example.com>'), 'A &amp; B &lt;a<wbr>@example.com&gt;');
  assert.equal(addressHtml('Ada'), 'Ada');
});
