import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Colours by their public name without the prefix, for one scheme. */
type Palette = Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');

/** The built-in defaults, and every theme file. */
const LOOKS: Readonly<Record<string, string>> = {
  'tokens.ts': ['core', 'tokens', 'late-styles'].map((name) => read(`packages/elements/src/styles/${name}.ts`)).join('\n'),
  ...Object.fromEntries(globSync('packages/elements/themes/*.css', { cwd: root }).map((file) => [basename(file), read(file)])),
};

/** What is read, and what it may stand on: WCAG 1.4.6, 7:1. */
const TEXT = [
  ['text', 'ground'],
  ['text', 'raised'],
  ['muted', 'ground'],
  ['muted', 'raised'],
  ['accent', 'ground'],
  ['accent', 'raised'],
  ['on-accent', 'accent'],
  ['error', 'ground'],
  ['error', 'raised'],
  ['success', 'ground'],
  ['success', 'raised'],
] as const;

/** What shows where a control is, and where the focus is: WCAG 1.4.11, 3:1. */
const EDGES = [
  ['control-line', 'ground'],
  ['control-line', 'raised'],
  ['focus', 'ground'],
  ['focus', 'raised'],
] as const;

function palette(css: string, scheme: 'light' | 'dark'): Palette {
  const pairs = [...css.matchAll(/--clarion-([\w-]+)[:,]\s*light-dark\((#\w+),\s*(#\w+)\)/g)];
  return Object.fromEntries(pairs.map(([, name, light, dark]) => [name, scheme === 'light' ? light : dark]));
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const weak = (colours: Palette, pairs: readonly (readonly [string, string])[], least: number): string[] =>
  pairs
    .map(([front, back]) => ({ front, back, ratio: contrast(colours[front] ?? '#000', colours[back] ?? '#000') }))
    .filter(({ ratio }) => ratio < least)
    .map(({ front, back, ratio }) => `${front} on ${back} is ${ratio.toFixed(2)}:1`);

describe('the contrast that is computed here', () => {
  it('agrees with figures known elsewhere', () => {
    assert.equal(contrast('#000', '#fff'), 21);
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
  });
});

describe('the looks', () => {
  it('are one for each company of the group, a neutral one, and the defaults', () => {
    assert.deepEqual(Object.keys(LOOKS).sort(), [
      'ccit.css',
      'ccm.css',
      'ccs.css',
      'commswarehouse.css',
      'neutral.css',
      'systemsxchange.css',
      'tokens.ts',
    ]);
  });

  for (const [name, css] of Object.entries(LOOKS)) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`${name} says every colour, with 7:1 for text and 3:1 for edges, in ${scheme}`, () => {
        const colours = palette(css, scheme);
        const named = new Set([...TEXT, ...EDGES].flat());
        assert.deepEqual([...named].filter((colour) => !colours[colour]), []);
        assert.deepEqual([...weak(colours, TEXT, 7), ...weak(colours, EDGES, 3)], []);
      });
    }
  }

  for (const [name, css] of Object.entries(LOOKS).filter(([name]) => name.endsWith('.css'))) {
    it(`${name} sets public tokens only, and asks nothing of another place`, () => {
      const tokens = [...(LOOKS['tokens.ts'] ?? '').matchAll(/var\((--clarion-[\w-]+)/g)].map(([, token]) => token);
      const set = [...css.matchAll(/^\s+([\w-]+):/gm)].map(([, property]) => property as string);
      assert.deepEqual(set.filter((property) => !tokens.includes(property)), []);
      assert.doesNotMatch(css, /url\(|@import|@font-face/);
    });
  }
});
