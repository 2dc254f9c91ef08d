import { isSafeHref, saysItself } from '../href.ts';
import type { Block, CompiledNotice, Inline, Section } from '../notice.ts';
import { dateInWords } from '../words.ts';
import { sectionTitles } from '../section-titles.ts';
import { lengthOf, WIDTH, wrapped } from './wrap.ts';

/** The whole notice as plain text for email, in lines of at most 72 characters unless one address is longer. */
export function renderNoticeText({ figures, text }: CompiledNotice): string {
  const titles = sectionTitles(text.sections);
  const date = figures.effective ?? figures.reviewed;
  return `${[
    underlined(text.title, '='),
    // A policy without front matter states neither.
    date === '' ? '' : wrapped(`Version ${figures.version}, in force from ${dateInWords(date, figures.language)}`),
    ...text.summary.flatMap((item) => [
      underlined(item.title, '-'),
      ...blocksAsText(item.blocks, ''),
      wrapped(`More: ${titles.get(item.section) ?? item.section}`),
    ]),
    ...text.sections.flatMap((section) => sectionAsText(section, '=')),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function sectionAsText({ title, blocks, sections = [] }: Section, line: '=' | '-' | ''): readonly string[] {
  return [
    line === '' ? wrapped(title) : underlined(title, line),
    ...blocksAsText(blocks, ''),
    ...sections.flatMap((section) => sectionAsText(section, line === '=' ? '-' : '')),
  ];
}

function underlined(title: string, line: '=' | '-'): string {
  const heading = wrapped(title);
  const longest = Math.max(...heading.split('\n').map(lengthOf));
  return `${heading}\n${line.repeat(Math.min(longest, WIDTH))}`;
}

const blocksAsText = (blocks: readonly Block[], indent: string): readonly string[] =>
  blocks.map((block) => blockAsText(block, indent)).filter(Boolean);

function blockAsText(block: Block, indent: string): string {
  switch (block.type) {
    case 'paragraph':
      return wrapped(words(block.children), indent);
    case 'note':
      return blocksAsText(block.blocks, `${indent}| `).join(`\n${indent}|\n`);
    case 'list':
      return block.items
        .map(({ blocks }, index) => item(blocks, indent, block.ordered ? `${(block.start ?? 1) + index}. ` : '- '))
        .join('\n');
    case 'definitions':
      return block.items
        .map(({ term, blocks }) => [wrapped(words(term), indent), ...blocksAsText(blocks, `${indent}  `)].join('\n'))
        .join('\n\n');
    case 'table':
      return [
        wrapped(block.caption, indent),
        ...block.rows.map(({ cells }) =>
          cells
            .map((cell, index) => {
              const head = words(block.head[index] ?? []);
              const mark = index === 0 ? '- ' : '  ';
              return wrapped(head === '' ? words(cell) : `${head}: ${words(cell)}`, indent + mark, `${indent}  `);
            })
            .join('\n'),
        ),
      ].join('\n\n');
  }
}

function item(blocks: readonly Block[], indent: string, mark: string): string {
  const inside = indent + ' '.repeat(mark.length);
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [indent + mark.trimEnd(), ...blocksAsText(blocks, inside)].join('\n');
  const start = wrapped(words(first.children), indent + mark, inside);
  return [start, ...blocksAsText(rest, inside)].join(rest[0]?.type === 'list' ? '\n' : '\n\n');
}

/** Running text; the address of a link stands behind its words. */
const words = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      const text = words(inline.children);
      const isTold = inline.type === 'link' && isSafeHref(inline.href) && !saysItself(inline.href, text);
      return isTold ? `${text} <${inline.href}>` : text;
    })
    .join('');
