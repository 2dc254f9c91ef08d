import fc from 'fast-check';
import type { Block, NoticeText, Section } from '../notice.ts';

const SENTENCES = [
  'We keep your data for five years after we last heard from you.',
  'We keep your data for three years after we last heard from you.',
  'You can object to our marketing at any time, and need give no reason.',
  'Write to our team by email or by post.',
  'We share data with the company that delivers your order.',
  'We get your details from you.',
  'Yes',
  'No',
] as const;

const sentence = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SENTENCES) }, { weight: 1, arbitrary: fc.lorem({ maxCount: 6 }) });

const paragraph = fc.tuple(sentence, fc.option(fc.constantFrom('object.time', 'retention.period'), { nil: undefined })).map(
  ([text, fact]): Block => ({ type: 'paragraph', children: [text], ...(fact === undefined ? {} : { facts: [fact] }) }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.boolean(), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
      .map(([ordered, items]): Block => ({ type: 'list', ordered, items: items.map((item) => ({ blocks: [item] })) })),
  },
  { weight: 1, arbitrary: paragraph.map((each): Block => ({ type: 'note', blocks: [each] })) },
);

const section = (ids: readonly string[]): fc.Arbitrary<readonly Section[]> =>
  fc.shuffledSubarray([...ids]).chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc
          .tuple(fc.constantFrom(`About ${id}`, `More on ${id}`), fc.array(block, { maxLength: 6 }))
          .map(([title, blocks]): Section => ({ id, title, blocks })),
      ),
    ),
  );

/** A text of sections, some inside others, drawn from so few words and ids that two of them have much in common. */
export const anyText: fc.Arbitrary<NoticeText> = fc
  .tuple(section(['a', 'b', 'c', 'd']), section(['e', 'f', 'g']), fc.nat(3), fc.array(block, { maxLength: 3 }))
  .map(([outer, inner, place, blocks]) => {
    const parent = outer[place % Math.max(outer.length, 1)];
    const sections = parent && inner.length > 0 ? outer.map((each) => (each === parent ? { ...each, sections: inner } : each)) : [...outer, ...inner];
    return { title: 'Privacy notice', summary: [{ title: 'In short', blocks, section: 'a' }], sections };
  });

/** What is read in the blocks, piece by piece, in order. */
export const readIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((each): readonly string[] => {
    if (each.type === 'paragraph') return [each.children.join('')];
    if (each.type === 'list') return each.items.flatMap((item) => readIn(item.blocks));
    return each.type === 'note' ? readIn(each.blocks) : [];
  });

/** A section and all inside it, in the order in which they are read. */
export const flat = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((each) => [each, ...flat(each.sections ?? [])]);
