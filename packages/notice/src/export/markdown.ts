import { stringify } from 'yaml';
import type { Block, CompiledNotice, Section } from '../notice.ts';
import { markdownInlines } from './markdown-inlines.ts';
import { markdownText } from './markdown-text.ts';
import { plainCharacters } from './plain-characters.ts';
import { sectionTitles } from '../section-titles.ts';
import { statedIn } from './stated.ts';

/**
 * The whole notice as one Markdown file that the compiler takes: what it states above, its text
 * below. Fact ids of the text are left out: plain Markdown has no place for them.
 */
export function renderNoticeMarkdown(notice: CompiledNotice): string {
  const { title, summary, sections } = notice.text;
  const titles = sectionTitles(sections);
  const body = [
    `# ${markdownText(title)}`,
    // The summary's own ids keep those of the sections free.
    ...summary.flatMap((item, index) => [
      `## ${markdownText(item.title)} {#summary-${index + 1}}`,
      ...blocksAsMarkdown(item.blocks),
      `[${markdownText(titles.get(item.section) ?? item.section)}](#${anchor(item.section)})`,
    ]),
    ...sections.flatMap((section) => sectionAsMarkdown(section, 2)),
  ];
  return `---\n${stringify(statedIn(notice), onOneLine, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`;
}

const anchor = (id: string): string => id.replaceAll(/[^\w-]/g, '');

// The compiler takes no other text above the prose.
const onOneLine = (_: unknown, value: unknown): unknown => (typeof value === 'string' ? plainCharacters(value) : value);

function sectionAsMarkdown({ id, title, right, blocks, sections = [] }: Section, level: number): readonly string[] {
  return [
    `${'#'.repeat(Math.min(level, 6))} ${markdownText(title)}${right ? ` {right: ${right}}` : ''} {#${anchor(id)}}`,
    ...blocksAsMarkdown(blocks),
    ...sections.flatMap((section) => sectionAsMarkdown(section, level + 1)),
  ];
}

function blocksAsMarkdown(blocks: readonly Block[]): readonly string[] {
  let lists = 0;
  return blocks.flatMap((block, index): readonly string[] => {
    // Two lists in a row stay two where their marks differ.
    lists = block.type === 'list' && blocks[index - 1]?.type === 'list' ? lists + 1 : 0;
    return blockAsMarkdown(block, lists % 2 === 1);
  });
}

function blockAsMarkdown(block: Block, isOther: boolean): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [markdownInlines(block.children)].filter((line) => line.trim() !== '');
    case 'note':
      return block.blocks.length === 0 ? [] : [prefixed(blocksAsMarkdown(block.blocks).join('\n\n'), '> ', '> ')];
    case 'list': {
      const mark = (index: number) => {
        if (block.ordered) return `${(block.start ?? 1) + index}${isOther ? ')' : '.'} `;
        return isOther ? '* ' : '- ';
      };
      const items = block.items.map(({ blocks }, index) => {
        const first = mark(index);
        return prefixed(blocksAsMarkdown(blocks).join('\n\n'), first, ' '.repeat(first.length));
      });
      return [items.join(block.items.some(({ blocks }) => blocks.length > 1) ? '\n\n' : '\n')];
    }
    case 'definitions':
      return block.items.flatMap(({ term, blocks }) => {
        const meanings = blocks.filter((each) => each.type === 'paragraph');
        const others = blocks.filter((each) => each.type !== 'paragraph');
        const lines = meanings.map(({ children }) => `: ${markdownInlines(children)}`);
        return [[markdownInlines(term), ...lines].join('\n'), ...blocksAsMarkdown(others)];
      });
    case 'table': {
      const row = (cells: Extract<Block, { type: 'table' }>['head']) =>
        `| ${cells.map((cell) => markdownInlines(cell).replaceAll(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
      const rule = `|${' --- |'.repeat(block.head.length)}`;
      const rows = [row(block.head), rule, ...block.rows.map(({ cells }) => row(cells))];
      return [`Table: ${markdownText(block.caption)}`, rows.join('\n')];
    }
  }
}

/** Puts one mark before the first line, and another before all that follow and are not blank. */
const prefixed = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n');
