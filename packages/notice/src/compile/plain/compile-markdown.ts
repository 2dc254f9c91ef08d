import type { Section } from '../../notice.ts';
import { RIGHTS } from '../../vocabulary.ts';
import type { Right } from '../../vocabulary.ts';
import { readBlocks } from '../blocks.ts';
import type { CompileResult } from '../compile.ts';
import { hashOf } from '../hash.ts';
import { parsePlainMarkdown } from '../markdown-tree.ts';
import type { LinkNames, MarkdownNode } from '../markdown-tree.ts';
import { partsOf } from '../notice-parts.ts';
import { positionsOf, textPositions } from '../positions.ts';
import type { Position } from '../positions.ts';
import type { NoticeProblem, Report } from '../problem.ts';
import { placed } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { Anchors } from './anchors.ts';
import { FootnoteNumbers, takeFootnotes } from './footnotes.ts';
import type { Footnote } from './footnotes.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { keepFalseLinkNames } from './link-names.ts';
import { outlineOf } from './outline.ts';
import type { OutlinePart } from './outline.ts';
import { textNode } from './plain-inlines.ts';
import { plainNodes } from './plain-nodes.ts';

/**
 * Compiles a policy that stands in one Markdown file, with or without front matter. Its text becomes
 * sections, none of it lost; what no front matter states is listed in the notice's `missing`.
 */
export function compileMarkdown(source: string, file: string): CompileResult {
  const problems: NoticeProblem[] = [];
  const report: Report = (line, message) => problems.push({ file, line, message });
  const { yaml, body } = splitFrontMatter(source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  const front = readFrontMatter(yaml, new Anchors().idFor(file.replace(/^.*[\\/]|\.[^.]*$/g, '')), report);
  if (!front) return { ok: false, problems };

  const reading: Reading = { stated: front.stated, file, report, lines: new WeakMap() };
  const text = readText(body, front.title, reading);
  if (text.sections.length === 0 && problems.length === 0) report(1, 'The file has no text. Write the notice.');
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) };

  const missing = front.missing.length > 0 ? { missing: front.missing } : {};
  const notice = { schema: 1, ...partsOf(front.stated), text, ...missing } as const;
  const places = new Map<string, Position>(textPositions(text, reading.lines));
  for (const [path, line] of front.lines) places.set(path, { file, line });
  return { ok: true, notice: { ...notice, hash: hashOf(notice) }, positions: positionsOf(places, file) };
}

function readText(source: string, given: string | undefined, reading: Reading) {
  const { body, footnotes } = takeFootnotes(keepFalseLinkNames(source));
  const numbers = new FootnoteNumbers(footnotes);
  const lines = source.split('\n');
  const names: LinkNames = {};
  const outline = outlineOf(parsePlainMarkdown(body, names));
  const title = outline.title?.words ?? given ?? 'Privacy notice';
  const anchors = new Anchors();
  const blocksIn = (nodes: readonly MarkdownNode[], heading: string) =>
    readBlocks(plainNodes(nodes, { title: heading, numbers, source: lines, report: reading.report }), reading);

  const toSection = ({ title: written, node, body: nodes, parts }: OutlinePart): Section => {
    const { words, id, right } = readHeading(written);
    const own = anchors.idFor(id ?? words);
    const blocks = blocksIn([...besideWords(node), ...nodes], words);
    const sections = parts.map(toSection);
    const section = { id: own, title: numbers.inText(words), ...(right ? { right } : {}), blocks };
    return placed(sections.length > 0 ? { ...section, sections } : section, node.line, reading);
  };
  const before = [...(outline.title ? besideWords(outline.title.node) : []), ...outline.opening];
  const opening = blocksIn(before, title);
  const line = before[0]?.line ?? 1;
  const about = opening.length > 0 ? [placed({ id: anchors.idFor(title), title, blocks: opening }, line, reading)] : [];
  const sections = [...about, ...outline.parts.map(toSection)];
  return { title, summary: [], sections: [...sections, ...notes(footnotes, numbers, names, anchors, blocksIn, reading)] };
}

function notes(
  footnotes: readonly Footnote[],
  numbers: FootnoteNumbers,
  names: LinkNames,
  anchors: Anchors,
  blocksIn: (nodes: readonly MarkdownNode[], heading: string) => Section['blocks'],
  reading: Reading,
): readonly Section[] {
  const [first] = footnotes;
  if (!first) return [];
  const items = footnotes
    .toSorted((a, b) => numbers.rank(a) - numbers.rank(b))
    .map((footnote) => {
      const blocks = blocksIn(parsePlainMarkdown(footnote.source, names, footnote.line), 'Notes');
      return { footnote, item: placed({ blocks }, footnote.line, reading) };
    })
    .toSorted((a, b) => numbers.rank(a.footnote) - numbers.rank(b.footnote))
    .map(({ item }) => item);
  const list = placed({ type: 'list', ordered: true, items } as const, first.line, reading);
  return [placed({ id: anchors.idFor('Notes'), title: 'Notes', blocks: [list] }, first.line, reading)];
}

/** A title is words alone: where its heading has links, they stand below it; HTML is refused there. */
function besideWords(heading: MarkdownNode): readonly MarkdownNode[] {
  const found: MarkdownNode[] = [];
  const visit = (nodes: readonly MarkdownNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'link' || node.type === 'html_inline') found.push(node);
      else visit(node.children);
    }
  };
  visit(heading.children);
  return found.map((node) => ({
    ...heading,
    type: 'paragraph',
    children: [{ ...textNode('', node), type: 'inline', children: [node] }],
  }));
}

/** A heading's words apart from the `{#id}` and `{right: objection}` behind it. */
function readHeading(written: string): { readonly words: string; readonly id?: string; readonly right?: Right } {
  const [, words = written, name, value = ''] = /^(.*\S)\s*\{(#|right:)\s*([\w-]+)\}$/u.exec(written) ?? [];
  const right = name === 'right:' ? RIGHTS.find((each) => each === value) : undefined;
  if (name === '#') {
    // A right may stand before the id, as in what `export --to markdown` writes.
    const before = readHeading(words);
    return before.right ? { ...before, id: value } : { words, id: value };
  }
  return right ? { words, right } : { words: written };
}

