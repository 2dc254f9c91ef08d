import type { CompiledNotice } from '../notice.ts';
import { graphOf } from './dpv-graph.ts';
import type { GraphNode, GraphValue, Naming } from './dpv-graph.ts';
import { contextFor } from './dpv-terms.ts';

/** Where the notice is published; without an address its parts are named within the document alone. */
export interface JsonLdOptions {
  readonly url?: string;
}

/** What the notice states, as JSON-LD in terms of the Data Privacy Vocabulary; it may stand inside a script element. */
export function renderNoticeJsonLd(notice: CompiledNotice, options: JsonLdOptions = {}): string {
  const graph = graphOf(notice, naming(options)).map(stated);
  const document = { '@context': contextFor(notice.figures.language), '@graph': graph };
  return `${JSON.stringify(document, null, 2).replaceAll(/[<\u2028\u2029]/g, escaped)}\n`;
}

// '<' could end the script element around it; the two others end a line of an older script.
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const naming =
  ({ url }: JsonLdOptions): Naming =>
  (kind, id) => {
    const name = id === undefined ? kind : `${kind}-${encodeURIComponent(id.toWellFormed()).replaceAll('%', '.')}`;
    return url === undefined ? `_:${name}` : `${url.replace(/#.*$/u, '')}#${name}`;
  };

/** Leaves out what states nothing. */
function stated(node: GraphNode): GraphNode {
  return Object.fromEntries(
    Object.entries(node).flatMap(([property, value]): [string, GraphValue][] => {
      const left = statedValue(value);
      return left === undefined ? [] : [[property, left]];
    }),
  );
}

function statedValue(value: GraphValue): GraphValue {
  if (Array.isArray(value)) {
    const left = (value as readonly GraphValue[]).map(statedValue).filter((each) => each !== undefined);
    return left.length === 0 ? undefined : left;
  }
  if (value === '') return undefined;
  return typeof value === 'object' ? stated(value as GraphNode) : value;
}
