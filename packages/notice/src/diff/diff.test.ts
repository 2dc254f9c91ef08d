import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compiled, yamlWith } from '../compile/small-notice.fixture.ts';
import { notice as clarion } from '../generated/clarion.ts';
import type { CompiledNotice, NoticeText, Section } from '../notice.ts';
import { anyText, flat, readIn } from './any-text.fixture.ts';
import { diffNotices, wordsOf } from './index.ts';
import type { NoticeDiff, PartChange, PassageChange } from './index.ts';

const withText = (text: NoticeText): CompiledNotice => ({ ...compiled(), text });
const between = (older: NoticeText, newer: NoticeText): NoticeDiff => diffNotices(withText(older), withText(newer));

/** What one version says in a part of which something changed. */
const sideOf = (part: PartChange, side: 'older' | 'newer'): readonly string[] =>
  part.passages.flatMap((passage: PassageChange): readonly string[] => {
    switch (passage.kind) {
      case 'same':
        return [passage.text];
      case 'changed':
        return [wordsOf(passage.words, side)];
      case 'added':
        return side === 'newer' ? [passage.text] : [];
      case 'moved-here':
        return side === 'newer' ? [wordsOf(passage.words, 'newer')] : [];
      default:
        return side === 'older' ? [passage.text] : [];
    }
  });

const kindsIn = ({ parts }: NoticeDiff): readonly string[] =>
  parts.flatMap(({ passages }) => passages.map(({ kind }) => kind)).filter((kind) => kind !== 'same');

const paragraphs = (id: string, ...texts: readonly string[]) => ({
  id,
  title: `About ${id}`,
  blocks: texts.map((text) => ({ type: 'paragraph', children: [text] }) as const),
});
const textWith = (...sections: NoticeText['sections']): NoticeText => ({ title: 'Notice', summary: [], sections });

const MAIL = 'Write to our team by email or by post.';
const KEEP = 'We keep your data for 5 years after we last heard from you.';
const STOP = 'We stop our marketing as soon as you object to it.';

test('a notice has no difference from itself', () => {
  const { figures, parts } = diffNotices(clarion, clarion);
  assert.deepEqual([figures, parts], [[], []]);
  fc.assert(fc.property(anyText, (text) => assert.deepEqual(between(text, text).parts, [])), { numRuns: 200 });
});

test('the diff reads as the newer notice on its newer side and as the older on its older side; what it leaves out is equal', () => {
  fc.assert(
    fc.property(anyText, anyText, (older, newer) => {
      const { parts } = between(older, newer);
      const [olderSections, newerSections] = [flat(older.sections), flat(newer.sections)];
      const readAt = (id: string, there: readonly Section[]) => {
        const section = there.find((each) => each.id === id);
        return section && [section.title, readIn(section.blocks)];
      };
      for (const section of newerSections) {
        const part = parts.find((each) => each.kind !== 'removed' && each.section === section.id);
        if (part) assert.deepEqual([part.title, sideOf(part, 'newer')], [section.title, readIn(section.blocks)]);
        else assert.deepEqual(readAt(section.id, olderSections), readAt(section.id, newerSections), section.id);
      }
      for (const section of olderSections) {
        const part = parts.find((each) => each.kind !== 'added' && (each.sectionBefore ?? each.section) === section.id);
        if (part) assert.deepEqual([part.titleBefore ?? part.title, sideOf(part, 'older')], [section.title, readIn(section.blocks)]);
        else assert.deepEqual(readAt(section.id, newerSections), readAt(section.id, olderSections), section.id);
      }
    }),
    { numRuns: 600 },
  );
});

test('whatever moved away from one place moved here in another', () => {
  fc.assert(
    fc.property(anyText, anyText, (older, newer) => {
      const all = between(older, newer).parts.flatMap(({ passages }) => passages);
      const away = all.flatMap((each) => (each.kind === 'moved-away' ? [each.text] : []));
      const here = all.flatMap((each) => (each.kind === 'moved-here' ? [wordsOf(each.words, 'older')] : []));
      assert.deepEqual(away.toSorted(), here.toSorted());
    }),
    { numRuns: 300 },
  );
});

test('a paragraph in another section is moved, neither gone nor new', () => {
  const { parts } = between(textWith(paragraphs('a', MAIL, KEEP), paragraphs('b', STOP)), textWith(paragraphs('a', MAIL), paragraphs('b', STOP, KEEP)));
  assert.deepEqual(
    parts.map(({ section, passages }) => [section, passages.at(-1)]),
    [
      ['a', { kind: 'moved-away', form: 'paragraph', text: KEEP, to: 'About b' }],
      ['b', { kind: 'moved-here', form: 'paragraph', from: 'About a', words: [{ kind: 'same', text: KEEP }] }],
    ],
  );
});

test('a statement that moved and was reworded is known by its fact', () => {
  const stating = (id: string, text: string) => ({
    id,
    title: `About ${id}`,
    blocks: [{ type: 'paragraph', children: [text], facts: ['retention.period'] }] as const,
  });
  const [older, newer] = [textWith(stating('a', KEEP), paragraphs('b', STOP)), textWith(paragraphs('a', MAIL), { ...stating('b', 'After 3 years we delete it.') })];
  assert.deepEqual(kindsIn(between(older, newer)).toSorted(), ['added', 'moved-away', 'moved-here', 'removed']);
});

test('a section that was put elsewhere is moved as a whole, and nothing in it is told', () => {
  const [a, b, c] = [paragraphs('a', MAIL), paragraphs('b', KEEP), paragraphs('c', STOP)];
  const { parts } = between(textWith(a, b, c), textWith(b, c, a));
  assert.deepEqual(
    parts.map(({ section, moved, passages }) => [section, moved, passages.map(({ kind }) => kind)]),
    [['a', { after: 'About c' }, ['same']]],
  );
});

test('a section inside another one than before is moved, and says where it stands', () => {
  const [a, b, c] = [paragraphs('a', MAIL), paragraphs('b', KEEP), paragraphs('c', STOP)];
  const { parts } = between(textWith({ ...a, sections: [c] }, b), textWith(a, { ...b, sections: [c] }));
  assert.deepEqual(parts.map(({ section, moved }) => [section, moved]), [['c', { inside: 'About b' }]]);
});

test('a section with another id or title is the same section, and says what it was called', () => {
  const { parts } = between(textWith(paragraphs('a', MAIL)), textWith({ ...paragraphs('z', MAIL), title: 'About a' }));
  assert.deepEqual(parts.map(({ kind, section, sectionBefore }) => [kind, section, sectionBefore]), [['changed', 'z', 'a']]);
  const renamed = between(textWith(paragraphs('a', MAIL)), textWith({ ...paragraphs('a', MAIL), title: 'Ask us' }));
  assert.deepEqual(renamed.parts.map(({ title, titleBefore }) => [title, titleBefore]), [['Ask us', 'About a']]);
});

test('a paragraph of which words changed is told word by word, one with other words as gone and new', () => {
  const [older, newer] = [paragraphs('a', MAIL, KEEP), paragraphs('a', STOP, KEEP.replace('5', '3'))];
  assert.deepEqual(kindsIn(between(textWith(older), textWith(newer))), ['removed', 'added', 'changed']);
});

test('a link that leads elsewhere is a change, and emphasis is one', () => {
  const linked = (href: string) => textWith({ id: 'a', title: 'A', blocks: [{ type: 'paragraph', children: [{ type: 'link', href, children: ['here'] }] }] });
  assert.deepEqual(
    between(linked('https://example.com/a'), linked('https://example.com/b')).parts[0]?.passages.map(({ kind }) => kind),
    ['changed'],
  );
  const strong = textWith({ id: 'a', title: 'A', blocks: [{ type: 'paragraph', children: [{ type: 'strong', children: [MAIL] }] }] });
  const plain = textWith({ id: 'a', title: 'A', blocks: [{ type: 'paragraph', children: [MAIL] }] });
  assert.deepEqual(between(plain, strong).parts[0]?.passages.map(({ kind }) => kind), ['changed']);
});

test('a changed figure is told in words, with the fact that states it', () => {
  const newer = compiled({ ...yamlWith('objection: {promise: P30D', 'objection: {promise: P14D') });
  assert.deepEqual(diffNotices(compiled(), newer).figures, [
    {
      path: 'rights.objection.promise',
      kind: 'changed',
      words: 'Right to object: promised within 30 days → 14 days',
      label: 'Right to object',
      aspect: 'promised within',
      before: '30 days',
      after: '14 days',
      facts: ['object.time'],
    },
  ]);
});
