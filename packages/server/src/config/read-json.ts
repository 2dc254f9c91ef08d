import { readFileSync } from 'node:fs';
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import { ConfigError, fileProblem } from './config-error.ts';

/** A JSON file that met its schema, with a way to say where something in it is wrong. */
export interface JsonFile<T> {
  readonly value: T;
  /** An error that names the file, the line of this path, and what to write. */
  errorAt(path: readonly PropertyKey[], message: string): ConfigError;
}

/** Reads and checks a file; every error is one line that names the file, the place and what to do. */
export const readJson = <T>(file: string, schema: z.ZodType<T>, mend: string): JsonFile<T> => {
  const text = readText(file, mend);
  const value = parse(text, file, mend);
  const tree = parseTree(text);
  const errorAt = (path: readonly PropertyKey[], message: string) =>
    new ConfigError(`${file}, line ${lineAt(text, nearest(tree, path)?.offset ?? 0)}${named(path)}: ${message}.`);
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, errorAt };
  throw firstProblem(result.error.issues, value, errorAt);
};

const readText = (file: string, mend: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new ConfigError(`${file} is damaged, it is not UTF-8: ${mend}.`);
    throw new ConfigError(`${file} cannot be read, ${fileProblem(error)}: ${mend}.`);
  }
};

const parse = (text: string, file: string, mend: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    if (text.trim() === '') throw new ConfigError(`${file} is empty: ${mend}.`);
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    throw new ConfigError(`${file}, line ${lineAt(text, errors[0]?.offset ?? 0)}: this is not JSON: ${mend}.`);
  }
};

const firstProblem = (
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  errorAt: JsonFile<unknown>['errorAt'],
): ConfigError => {
  const [issue] = issues;
  if (!issue) return errorAt([], 'this cannot be read');
  if (issue.code === 'unrecognized_keys')
    return errorAt([...issue.path, issue.keys[0] ?? ''], 'there is no such setting: take it out, or mend its spelling');
  const parent = issue.path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)?.[key], value);
  const missing = issue.path.length > 0 && (parent as Record<PropertyKey, unknown>)?.[issue.path.at(-1)!] === undefined;
  return errorAt(issue.path, missing ? `this is missing: ${issue.message}` : issue.message);
};

/** The node at a path, or the innermost one around it that is there. */
const nearest = (tree: Node | undefined, path: readonly PropertyKey[]): Node | undefined => {
  for (let length = path.length; tree && length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (node) return node;
  }
  return tree;
};

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const named = (path: readonly PropertyKey[]): string => {
  const spelt = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return spelt === '' ? '' : `, ${spelt.replace(/^\./u, '')}`;
};
