import { valueIn } from '../../../packages/elements/build/follows.ts';
import type { Look, Pair, Value } from '../../../packages/elements/build/public-tokens.ts';

export type Scheme = keyof Pair;

/** A look with one value changed; a colour in one scheme alone. Without a value, a component follows its meaning again. */
export function changed(look: Look, name: string, scheme: Scheme, value: string): Look {
  if (value === '') return Object.fromEntries(Object.entries(look).filter(([own]) => own !== name));
  const before = valueIn(look, name);
  return { ...look, [name]: typeof before === 'object' ? { ...before, [scheme]: value } : value };
}

export const textOf = (value: Value | undefined, scheme: Scheme): string => (typeof value === 'object' ? value[scheme] : (value ?? ''));

export const written = (value: Value | undefined): string => (typeof value === 'object' ? `light-dark(${value.light}, ${value.dark})` : (value ?? ''));

/** The declarations of what a look sets otherwise than another. */
export const declarations = (look: Look, than: Look): string[] =>
  Object.entries(look).flatMap(([name, value]) => (written(value) === written(than[name]) ? [] : [`--clarion-${name}: ${written(value)};`]));

/** What a developer pastes into a site: what is left out keeps its default. */
export function styleSheet(look: Look, defaults: Look): string {
  const lines = declarations(look, defaults);
  if (lines.length === 0) return '/* Every token keeps its default. */\n';
  return [':root {', '  color-scheme: light dark;', ...lines.map((line) => `  ${line}`), '}', ''].join('\n');
}
