import { isSafeHref } from '../href.ts';
import type { FactId, Inline } from '../notice.ts';
import { figureInWords } from './figure.ts';
import type { MarkdownNode } from './markdown-tree.ts';
import { parseMarker } from './markers.ts';
import type { Marker } from './markers.ts';
import type { Reading } from './reading.ts';

/** Running text, and what its markers say. */
export interface Running {
  readonly inlines: readonly Inline[];
  readonly markers: readonly (Marker & { readonly line: number })[];
}

const REFUSED: Readonly<Record<string, string>> = {
  html_inline: 'HTML cannot stand in a notice. Write Markdown: *emphasis*, **strong**, [text](https://example.com).',
  code_inline: 'Code cannot stand in a notice. Take the backticks away.',
  image: 'A picture cannot stand in a notice. Say it in words.',
  hardbreak: 'A line cannot be broken here. Start a new paragraph, or take away the spaces or the \\ at its end.',
};

/** Turns Markdown's inline nodes into running text; markers are taken out of it. */
export function readInlines(nodes: readonly MarkdownNode[], reading: Reading): Running {
  const markers: (Marker & { line: number })[] = [];
  const inlines = tidy(children(nodes));
  return { inlines, markers };

  function children(list: readonly MarkdownNode[]): Inline[] {
    return list.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          return [node.content];
        case 'softbreak':
          return [' '];
        case 'strong':
          return [{ type: 'strong', children: merge(children(node.children)) }];
        case 'em':
          return [{ type: 'emphasis', children: merge(children(node.children)) }];
        case 'link':
          return [link(node)];
        case 'reference':
          return [words(node.content, node.line)];
        case 'marker': {
          const marker = parseMarker(node.content);
          if ('problem' in marker) reading.report(node.line, marker.problem);
          else markers.push({ ...marker, line: node.line });
          return [MARKED];
        }
        default:
          reading.report(node.line, REFUSED[node.type] ?? `A notice has no '${node.type}'. Write plain Markdown.`);
          return [];
      }
    });
  }

  function link(node: MarkdownNode): Inline {
    const href = node.href.replaceAll(/\{\{([^{}]*)\}\}/g, (_, path: string) => words(path, node.line));
    if (!isSafeHref(href)) {
      reading.report(node.line, `A link cannot lead to '${href}'. Start it with https:, http:, mailto: or tel:.`);
    }
    return { type: 'link', href, children: merge(children(node.children)) };
  }

  function words(path: string, line: number): string {
    const result = figureInWords(reading.stated, path);
    if ('words' in result) return result.words;
    reading.report(line, result.problem);
    return '';
  }
}

/** Running text of a paragraph or a cell, which takes facts and no other marker. */
export function readRunning(node: MarkdownNode, reading: Reading): Running {
  const running = readInlines(node.children[0]?.children ?? [], reading);
  for (const { type, line } of running.markers) {
    if (type !== 'facts') reading.report(line, 'Only a heading takes this marker. Write it behind the heading.');
  }
  return running;
}

/** The facts that markers name, each once. */
export const factsOf = (markers: readonly Marker[]): { readonly facts?: readonly FactId[] } => {
  const facts = [...new Set(markers.flatMap((marker) => (marker.type === 'facts' ? marker.facts : [])))];
  return facts.length > 0 ? { facts } : {};
};

// Stands where a marker was, so that the blank before it goes with it. No author can type it: CommonMark replaces it.
const MARKED = '\u0000';
const MARKER = new RegExp(`\\s*${MARKED}`, 'gu');

function tidy(inlines: readonly Inline[]): readonly Inline[] {
  const merged = merge(inlines);
  return merged
    .map((inline, index) => {
      if (typeof inline !== 'string') return inline;
      const start = index === 0 ? inline.trimStart() : inline;
      return index === merged.length - 1 ? start.trimEnd() : start;
    })
    .filter((inline) => inline !== '');
}

function merge(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') merged[merged.length - 1] = last + inline;
    else merged.push(inline);
  }
  return merged
    .map((inline) => (typeof inline === 'string' ? inline.replaceAll(MARKER, '') : inline))
    .filter((inline) => inline !== '');
}
