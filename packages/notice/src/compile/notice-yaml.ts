import { isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { checkReferences } from './cross-references.ts';
import { figureAt } from './figure.ts';
import { noticeYamlSchema } from './figures-schema.ts';
import { nameIn } from './notice-parts.ts';
import type { Stated } from './notice-parts.ts';
import type { Report } from './problem.ts';

/** What `notice.yaml` says, and where it says it. */
export interface NoticeYaml {
  readonly stated: Stated;
  readonly sections: readonly string[];
  /** The line on which a value stands, or the nearest thing around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** The line of everything that was written, by its path; things in a list go by their id. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Reads `notice.yaml`; `undefined` means that what was reported keeps it from being used. */
export function readNoticeYaml(source: string, report: Report): NoticeYaml | undefined {
  const read = readYaml(source, noticeYamlSchema, report);
  if (!read) return undefined;
  const { sections, ...stated } = read.data;
  checkStated(stated, read.lineOf, report);
  return { stated, sections, lineOf: read.lineOf, lines: read.lines };
}

/** Reports what each value alone cannot show: a fact of no figure, an id that names nothing. */
export function checkStated(stated: Stated, lineOf: NoticeYaml['lineOf'], report: Report): void {
  for (const path of Object.keys(stated.facts)) {
    if (figureAt(stated, path) === undefined) report(lineOf(['facts', path]), `There is no figure '${path}'.`);
  }
  checkReferences(stated, lineOf, report);
}

/** Reads YAML by a schema; every problem is reported with its line. */
export function readYaml<Data>(
  source: string,
  schema: z.ZodType<Data>,
  report: Report,
): (Pick<NoticeYaml, 'lineOf' | 'lines'> & { readonly data: Data }) | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map(({ message, pos }) => ({ message, offset: pos[0] }));
  visit(document, {
    Alias: (_, { range }) => void faults.push({ message: 'Write the value itself, not an alias.', offset: range?.[0] ?? 0 }),
  });
  for (const { message, offset } of faults) {
    report(lines.linePos(offset).line, `The YAML cannot be read here: ${message}`);
  }
  if (faults.length > 0) return undefined;

  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document, path)).line;
  const result = schema.safeParse(document.toJS());
  if (result.success) return { data: result.data, lineOf, lines: linesIn(document, lines) };
  for (const issue of result.error.issues) reportIssue(issue, { lineOf, has: (path) => document.hasIn(path), report });
  return undefined;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  {
    lineOf,
    has,
    report,
  }: {
    readonly lineOf: NoticeYaml['lineOf'];
    readonly has: (path: readonly PropertyKey[]) => boolean;
    readonly report: Report;
  },
): void {
  const where = issue.path.join('.') || 'notice.yaml';
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      report(lineOf([...issue.path, key]), `A notice has no '${[...issue.path, key].join('.')}'. Take it out.`);
    }
  } else if (!has(issue.path)) {
    report(lineOf(issue.path), `'${where}' is missing. ${issue.message}`);
  } else {
    report(lineOf(issue.path), `${where}: ${issue.message}`);
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const value = document.getIn(path.slice(0, length), true);
    if (isNode(value) && value.range) return value.range[0];
  }
  return 0;
}

function linesIn(document: Document, counter: LineCounter): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const walk = (value: unknown, path: string): void => {
    if (!isCollection(value)) return;
    value.items.forEach((item, index) => {
      const key = isPair(item) ? item.key : item;
      const inner = isPair(item) ? item.value : item;
      const name = isScalar(key) && isPair(item) ? String(key.value) : nameIn(isMap(inner) ? inner.toJSON() : inner, String(index));
      const here = path === '' ? name : `${path}.${name}`;
      if (isNode(key) && key.range) found.set(here, counter.linePos(key.range[0]).line);
      walk(inner, here);
    });
  };
  walk(document.contents, '');
  return found;
}
