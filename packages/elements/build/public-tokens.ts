import { readFileSync } from 'node:fs';

/** What a host may set: the comment, name and default of each public token, read where the elements define them. */
export interface Token {
  /** Without `--clarion-`. */
  readonly name: string;
  readonly kind: 'colour' | 'font' | 'size';
  /** Core is what is counted in, meaning is what a colour says, component is one kind of thing. */
  readonly layer: 'core' | 'meaning' | 'component';
  /** What it colours or sizes, in a sentence. */
  readonly says: string;
  /** As it is written. */
  readonly initial: string;
}

/** A colour for each scheme, or one value for both. */
export type Value = string | Pair;

export interface Pair {
  readonly light: string;
  readonly dark: string;
}

/** What is set of the public tokens, by their names without `--clarion-`. */
export type Look = Readonly<Record<string, Value>>;

/** In the order in which a person thinks of them: what is read, what is pressed, what is around. */
const ORDER = ['ground', 'raised', 'text', 'muted', 'accent', 'on-accent', 'line', 'control-line', 'focus', 'error', 'success'];

export const publicTokens = (): readonly Token[] =>
  ['core', 'tokens', 'late-styles']
    .flatMap((name) => tokensIn(readFileSync(new URL(`../src/styles/${name}.ts`, import.meta.url), 'utf8')))
    .sort((a, b) => place(a) - place(b));

/** The tokens that a style sheet's source defines. */
const tokensIn = (source: string): Token[] =>
  [...source.matchAll(/\/\* (.+?) \*\/\s*[\w-]+:\s*var\(--clarion-([\w-]+),(.+)\);/g)].map(([, says = '', name = '', initial = '']) => ({
    ...{ name, says, ...kindOf(initial) },
    initial: initial.replace('var(--_', 'var(--clarion-'),
  }));

const kindOf = (initial: string): Pick<Token, 'kind' | 'layer'> => {
  if (initial.startsWith('light-dark(')) return { kind: 'colour', layer: 'meaning' };
  if (initial.startsWith('var(')) return { kind: 'colour', layer: 'component' };
  return { kind: initial === 'inherit' ? 'font' : 'size', layer: 'core' };
};

/** What the elements look like where nothing is set; components follow. */
export const lookOf = (tokens: readonly Token[]): Look => Object.fromEntries(tokens.filter(({ layer }) => layer !== 'component').map(({ name, initial }) => [name, valueOf(initial)]));

/** What a theme file sets. */
export const lookIn = (css: string): Look =>
  Object.fromEntries([...css.matchAll(/^\s*--clarion-([\w-]+):\s*(.+);$/gm)].map(([, name = '', value = '']) => [name, valueOf(value)]));

function valueOf(text: string): Value {
  const [, light, dark] = /^light-dark\((.+?),\s*(.+)\)$/.exec(text) ?? [];
  return light && dark ? { light, dark } : text;
}

/** Colours first, then components, then type, then sizes. */
function place({ name, kind, layer }: Token): number {
  const among = ORDER.indexOf(name);
  return among < 0 ? ORDER.length + (layer === 'component' ? 0 : kind === 'font' ? 1 : 2) : among;
}

/** For the documentation. */
export const tokenTable = (tokens: readonly Token[]): string =>
  ['| layer | property | what it colours or sizes | default |', '|---|---|---|---|', ...tokens.map(({ name, layer, says, initial }) => `| ${layer} | \`--clarion-${name}\` | ${says} | \`${initial.replace(',', ', ')}\` |`)].join('\n');
