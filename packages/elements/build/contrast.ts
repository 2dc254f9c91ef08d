import { FOLLOWS, valueIn } from './follows.ts';
import type { Look } from './public-tokens.ts';

/** A colour in front of another, and the ratio that the two need. */
export interface Stand {
  readonly front: string;
  readonly back: string;
  readonly least: number;
}

const on = (fronts: readonly string[], least: number): Stand[] =>
  fronts.flatMap((front) => ['ground', 'raised'].map((back) => ({ front, back, least })));

/** What is read needs 7:1 (WCAG 1.4.6); what shows where a control or the focus is, 3:1 (1.4.11). */
export const STANDS: readonly Stand[] = [
  ...on(['text', 'muted', 'accent', 'error', 'success'], 7),
  { front: 'on-accent', back: 'accent', least: 7 },
  ...on(['control-line', 'focus'], 3),
  { front: 'button-text', back: 'button-ground', least: 7 },
  { front: 'button-ground', back: 'ground', least: 3 },
  { front: 'text', back: 'field-ground', least: 7 },
  { front: 'control-line', back: 'field-ground', least: 3 },
  ...['text', 'muted', 'accent'].map((front) => ({ front, back: 'objection-ground', least: 7 })),
  ...['control-line', 'focus'].map((front) => ({ front, back: 'objection-ground', least: 3 })),
];

/** A stand with the ratio that a look gives it. */
export interface Measured extends Stand {
  readonly ratio: number;
  readonly isEnough: boolean;
}

/** Every stand of a look, in one scheme. A component that follows its meaning stands as that does. */
export const measure = (look: Look, scheme: 'light' | 'dark'): readonly Measured[] =>
  STANDS.filter(({ front, back }) => !(front in FOLLOWS || back in FOLLOWS) || [front, back].some((name) => name in FOLLOWS && name in look)).map((stand) => {
    const ratio = contrast(colour(look, stand.front, scheme), colour(look, stand.back, scheme));
    return { ...stand, ratio, isEnough: ratio >= stand.least };
  });

/** The ratio of two colours, each `#rgb` or `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** In two places, and never rounded up to what is not reached. */
export const ratioInWords = (ratio: number): string => `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;

function colour(look: Look, name: string, scheme: 'light' | 'dark'): string {
  const value = valueIn(look, name);
  if (value === undefined) throw new Error(`The look has no colour “${name}”.`);
  return typeof value === 'string' ? value : value[scheme];
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
