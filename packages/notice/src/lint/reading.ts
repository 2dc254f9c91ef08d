import type { Block, Inline, NoticeText, Section } from '../notice.ts';
import type { Right } from '../vocabulary.ts';

/** A link and the words that carry it. */
export interface Link {
  readonly href: string;
  readonly words: string;
  /** The path of the statement in which it stands. */
  readonly path: string;
}

/** A heading, paragraph, item, definition or table row, as one run of words. */
export interface Statement {
  readonly words: string;
  /** As positions name it: `#what-we-hold.0`. */
  readonly path: string;
  /** The id of the section; `undefined` in the summary. */
  readonly section: string | undefined;
  /** Rows of a table and headings are no sentences. */
  readonly kind: 'heading' | 'sentences' | 'row';
}

/** The text of a notice, laid out so that rules can ask what it says. */
export interface Reading {
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
  /** Every section with those inside it, in the order of the text. */
  readonly sections: readonly Section[];
  /** Statements whose words match. */
  readonly saying: (pattern: RegExp) => readonly Statement[];
  readonly says: (pattern: RegExp) => boolean;
  /** Whether one statement matches all patterns. */
  readonly saysTogether: (...patterns: readonly RegExp[]) => boolean;
  /** What the section that states a right says, sections inside it included. */
  readonly sayingOf: (right: Right) => readonly Statement[];
}

/** Reads the text of a notice once. */
export function readText(text: NoticeText): Reading {
  const statements: Statement[] = [];
  const links: Link[] = [];
  const sections: Section[] = [];
  const within = new Map<Right, Statement[]>();

  const add = (statement: Statement, inlines: readonly Inline[], right?: Right): void => {
    statements.push(statement);
    links.push(...linksIn(inlines).map((link) => ({ ...link, path: statement.path })));
    if (!right) return;
    const known = within.get(right);
    if (known) known.push(statement);
    else within.set(right, [statement]);
  };
  const visit = (blocks: readonly Block[], path: string, section: string | undefined, right?: Right): void =>
    blocks.forEach((block, index) => {
      const here = `${path}.${index}`;
      const put = (inlines: readonly Inline[], at: string, kind: Statement['kind'] = 'sentences') =>
        add({ words: wordsOf(inlines), path: at, section, kind }, inlines, right);
      switch (block.type) {
        case 'paragraph':
          return put(block.children, here);
        case 'note':
          return visit(block.blocks, here, section, right);
        case 'list':
          return block.items.forEach((item, inner) => visit(item.blocks, `${here}.${inner}`, section, right));
        case 'definitions':
          return block.items.forEach((item, inner) => {
            put(item.term, `${here}.${inner}`, 'heading');
            visit(item.blocks, `${here}.${inner}`, section, right);
          });
        case 'table':
          put([block.caption], here, 'heading');
          put(spaced(block.head), here, 'row');
          return block.rows.forEach(({ cells }, inner) => put(spaced(cells), `${here}.${inner}`, 'row'));
      }
    });
  const enter = (section: Section, outer?: Right): void => {
    const right = section.right ?? outer;
    sections.push(section);
    add({ words: section.title, path: `#${section.id}`, section: section.id, kind: 'heading' }, [], right);
    visit(section.blocks, `#${section.id}`, section.id, right);
    section.sections?.forEach((inner) => enter(inner, right));
  };

  text.summary.forEach(({ title, blocks }, index) => {
    add({ words: title, path: `summary.${index}`, section: undefined, kind: 'heading' }, []);
    visit(blocks, `summary.${index}`, undefined);
  });
  text.sections.forEach((section) => enter(section));

  const saying = (pattern: RegExp) => statements.filter(({ words }) => pattern.test(words));
  return {
    statements,
    links,
    sections,
    saying,
    says: (pattern) => statements.some(({ words }) => pattern.test(words)),
    saysTogether: (...patterns) => statements.some(({ words }) => patterns.every((pattern) => pattern.test(words))),
    sayingOf: (right) => within.get(right) ?? [],
  };
}

/** Running text without its marks. */
const wordsOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (typeof inline === 'string' ? inline : wordsOf(inline.children))).join('');

const spaced = (cells: readonly (readonly Inline[])[]): readonly Inline[] => cells.flatMap((cell) => [...cell, ' | ']);

function linksIn(inlines: readonly Inline[]): readonly Omit<Link, 'path'>[] {
  return inlines.flatMap((inline) => {
    if (typeof inline === 'string') return [];
    const inner = linksIn(inline.children);
    return inline.type === 'link' ? [{ href: inline.href, words: wordsOf(inline.children) }, ...inner] : inner;
  });
}
