import type { Lines } from './positions.ts';
import type { Report } from './problem.ts';

/** What the readers of one Markdown file need. */
export interface Reading {
  /** What `notice.yaml` states, for references. */
  readonly stated: object;
  readonly file: string;
  readonly report: Report;
  /** Takes where each part of the text stands. */
  readonly lines: Lines;
}

/** The same thing, its place taken down. */
export function placed<Thing extends object>(thing: Thing, line: number, { file, lines }: Reading): Thing {
  lines.set(thing, { file, line });
  return thing;
}
