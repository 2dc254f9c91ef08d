import type { FactId, NoticeText, Section, SummaryItem } from '../notice.ts';
import type { Right } from '../vocabulary.ts';
import { readBlocks } from './blocks.ts';
import { factsOf, readInlines } from './inlines.ts';
import type { MarkdownNode } from './markdown-tree.ts';
import { parseMarkdown } from './markdown-tree.ts';
import type { Marker } from './markers.ts';
import { placed } from './reading.ts';
import type { Reading } from './reading.ts';

/** A heading with what its markers say. */
interface Heading {
  readonly level: number;
  readonly line: number;
  readonly title: string;
  readonly id?: string;
  readonly right?: Right;
  readonly more?: string;
  readonly facts?: readonly FactId[];
}

/** A heading and everything up to the next one of its level or above. */
interface Part {
  readonly heading: Heading;
  readonly isEmpty: boolean;
  readonly body: readonly MarkdownNode[];
  readonly parts: readonly Part[];
}

/** Where a section or the end of a summary's `more` was written. */
export interface Place {
  readonly id: string;
  readonly line: number;
}

/** Reads one section's file. The file's name is the section's id. */
export function readSection(source: string, id: string, reading: Reading, places: Place[]): Section | undefined {
  const part = readFile(source, reading);
  if (!part) return undefined;
  if (part.heading.id !== undefined) {
    reading.report(part.heading.line, `This section takes its id from the name of its file. Take {#${part.heading.id}} out.`);
  }
  return toSection(part, id, reading, places);
}

/** Reads `summary.md`: the notice's title, and the layer that is read first. */
export function readSummary(
  source: string,
  reading: Reading,
  places: Place[],
): Pick<NoticeText, 'title' | 'summary'> | undefined {
  const part = readFile(source, reading);
  if (!part) return undefined;
  if (part.body.length > 0) {
    reading.report(part.body[0]?.line ?? 1, 'Start each part of the summary with a heading: ## What we hold {more: what-we-hold}');
  }
  const summary = part.parts.flatMap(({ heading, body, parts }): SummaryItem[] => {
    if (heading.more === undefined) {
      reading.report(heading.line, `Say which section tells more: ## ${heading.title} {more: section-id}`);
      return [];
    }
    if (parts[0]) reading.report(parts[0].heading.line, 'The summary has no headings below ##.');
    places.push({ id: heading.more, line: heading.line });
    const item = { title: heading.title, blocks: readBlocks(body, reading), section: heading.more };
    return [placed(item, heading.line, reading)];
  });
  if (part.parts.length === 0) reading.report(1, 'The summary is empty. Write ## What we hold {more: what-we-hold}');
  return { title: part.heading.title, summary };
}

function toSection({ heading, isEmpty, body, parts }: Part, id: string, reading: Reading, places: Place[]): Section {
  places.push({ id, line: heading.line });
  if (heading.more !== undefined) reading.report(heading.line, 'Only the summary has {more: …}. Take it out.');
  const blocks = readBlocks(body, reading);
  const sections = parts.flatMap((part): Section[] => {
    if (part.heading.id !== undefined) return [toSection(part, part.heading.id, reading, places)];
    reading.report(part.heading.line, `Give this section an id that stays: ${part.heading.title} {#section-id}`);
    return [];
  });
  if (isEmpty) reading.report(heading.line, `'${heading.title}' has no text.`);
  const section: Section = {
    id,
    title: heading.title,
    ...(heading.right ? { right: heading.right } : {}),
    blocks,
    ...(sections.length > 0 ? { sections } : {}),
    ...(heading.facts ? { facts: heading.facts } : {}),
  };
  return placed(section, heading.line, reading);
}

function readFile(source: string, reading: Reading): Part | undefined {
  const nodes = parseMarkdown(source);
  if (nodes[0]?.type !== 'heading' || nodes[0].tag !== 'h1') {
    reading.report(nodes[0]?.line ?? 1, 'Start the file with its title: # Who we are');
    return undefined;
  }
  const [first, ...more] = split(nodes, 1, reading);
  if (more[0]) reading.report(more[0].heading.line, 'A file has one title. Write ## for a heading below it.');
  return first;
}

function split(nodes: readonly MarkdownNode[], level: number, reading: Reading): readonly Part[] {
  const starts = nodes.flatMap((node, index) => (levelOf(node) === level ? [index] : []));
  const skipped = nodes.slice(0, starts[0] ?? nodes.length).find((node) => levelOf(node) !== undefined);
  if (skipped) reading.report(skipped.line, `Write this heading with ${'#'.repeat(level)}: no level is left out.`);
  return starts.map((start, index) => {
    const inside = nodes.slice(start + 1, starts[index + 1]);
    const firstHeading = inside.findIndex((node) => levelOf(node) !== undefined);
    const end = firstHeading < 0 ? inside.length : firstHeading;
    return {
      heading: readHeading(nodes[start] as MarkdownNode, reading),
      isEmpty: inside.length === 0,
      body: inside.slice(0, end),
      parts: split(inside.slice(end), level + 1, reading),
    };
  });
}

function levelOf(node: MarkdownNode): number | undefined {
  return node.type === 'heading' ? Number(node.tag.slice(1)) : undefined;
}

function readHeading(node: MarkdownNode, reading: Reading): Heading {
  const { inlines, markers } = readInlines(node.children[0]?.children ?? [], reading);
  if (inlines.length === 0 || inlines.some((inline) => typeof inline !== 'string')) {
    reading.report(node.line, 'Write the heading as plain text, without emphasis or links.');
  }
  const find = <Type extends Marker['type']>(type: Type) =>
    markers.find((marker): marker is Extract<Marker, { type: Type }> & { line: number } => marker.type === type);
  const [id, right, more] = [find('id')?.id, find('right')?.right, find('more')?.section];
  return {
    level: levelOf(node) ?? 1,
    line: node.line,
    title: inlines.filter((inline) => typeof inline === 'string').join(''),
    ...(id === undefined ? {} : { id }),
    ...(right === undefined ? {} : { right }),
    ...(more === undefined ? {} : { more }),
    ...factsOf(markers),
  };
}
