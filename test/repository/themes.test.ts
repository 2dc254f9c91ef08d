import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contrast, measure, ratioInWords, STANDS } from '../../packages/elements/build/contrast.ts';
import { FOLLOWS, valueIn } from '../../packages/elements/build/follows.ts';
import { FROM_SOURCES } from '../../packages/elements/build/docs-table.ts';
import { lookIn, lookOf, publicTokens, tokenTable, type Look } from '../../packages/elements/build/public-tokens.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tokens = publicTokens();

const THEMES: Readonly<Record<string, string>> = Object.fromEntries(
  globSync('packages/elements/themes/*.css', { cwd: root }).map((file) => [basename(file), readFileSync(`${root}/${file}`, 'utf8')]),
);

/** The built-in defaults, and every theme file. */
const LOOKS: Readonly<Record<string, Look>> = {
  defaults: lookOf(tokens),
  ...Object.fromEntries(Object.entries(THEMES).map(([name, css]) => [name, lookIn(css)])),
};

describe('the contrast that is computed here', () => {
  it('agrees with figures known elsewhere', () => {
    assert.equal(contrast('#000', '#fff'), 21);
    assert.equal(ratioInWords(contrast('#767676', '#ffffff')), '4.54:1');
  });

  it('is never rounded up to what it does not reach', () => {
    assert.equal(ratioInWords(6.999), '6.99:1');
    const grey = { ...LOOKS['defaults'], text: { light: '#777', dark: '#777' } };
    assert.deepEqual(measure(grey, 'light').filter(({ isEnough }) => !isEnough).map(({ front, back }) => `${front} on ${back}`), ['text on ground', 'text on raised']);
  });
});

describe('the public tokens', () => {
  it('are all that the styles take from the page', () => {
    const taken = globSync('packages/elements/src/**/*.ts', { cwd: root }).flatMap((file) =>
      [...readFileSync(`${root}/${file}`, 'utf8').matchAll(/var\(--clarion-([\w-]+)/g)].map(([, name]) => name as string),
    );
    assert.deepEqual([...new Set(taken)].sort(), tokens.map(({ name }) => name).sort());
  });

  it('have three layers: measures and typefaces, what colours say, and components, each of which follows a colour until it is set', () => {
    const components = tokens.filter(({ layer }) => layer === 'component').map(({ name, initial }) => [name, /^var\(--clarion-([\w-]+)\)$/.exec(initial)?.[1]]);
    assert.deepEqual(Object.fromEntries(components), FOLLOWS);
    const meanings = tokens.filter(({ layer }) => layer === 'meaning').map(({ name }) => name);
    assert.deepEqual(Object.values(FOLLOWS).filter((name) => !meanings.includes(name)), []);
    assert.deepEqual(tokens.filter(({ layer }) => layer === 'core').map(({ name }) => name), ['font', 'heading-font', 'font-size', 'radius', 'space', 'sticky-offset']);
  });

  it('of components are judged once they are set, and stand as what they follow until then', () => {
    const look = { ...LOOKS['defaults'], 'button-ground': { light: '#ffe000', dark: '#a6c8f7' } };
    assert.equal(measure(LOOKS['defaults']!, 'light').some(({ back }) => back in FOLLOWS), false);
    assert.deepEqual(measure(look, 'light').filter(({ isEnough }) => !isEnough).map(({ front, back }) => `${front} on ${back}`), ['button-text on button-ground', 'button-ground on ground']);
  });

  it('are listed in the documentation as the styles have them', () => {
    assert.ok(FROM_SOURCES.tokens.printed.holds(tokenTable(tokens)), 'docs/theming.md says otherwise: npm run tables');
    assert.ok(!FROM_SOURCES.tokens.printed.holds(tokenTable(tokens.slice(1))));
  });
});

describe('the looks', () => {
  it('are one for each company of the group, a neutral one, and the defaults', () => {
    assert.deepEqual(Object.keys(LOOKS).sort(), [
      'ccit.css',
      'ccm.css',
      'ccs.css',
      'commswarehouse.css',
      'defaults',
      'neutral.css',
      'systemsxchange.css',
    ]);
  });

  for (const [name, look] of Object.entries(LOOKS)) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`${name} says every colour, with 7:1 for text and 3:1 for edges, in ${scheme}`, () => {
        const colours = tokens.filter(({ layer }) => layer === 'meaning').map((token) => token.name);
        assert.deepEqual([...colours, ...STANDS.flatMap(({ front, back }) => [front, back])].filter((colour) => !valueIn(look, colour)), []);
        const weak = measure(look, scheme).filter(({ isEnough }) => !isEnough);
        assert.deepEqual(weak.map(({ front, back, ratio }) => `${front} on ${back} is ${ratioInWords(ratio)}`), []);
      });
    }
  }

  for (const [name, css] of Object.entries(THEMES)) {
    it(`${name} sets public tokens only, and asks nothing of another place`, () => {
      const set = [...css.matchAll(/^\s+([\w-]+):/gm)].map(([, property]) => property as string);
      assert.ok(set.length > 0);
      assert.deepEqual(set.filter((property) => !tokens.some((token) => `--clarion-${token.name}` === property)), []);
      assert.doesNotMatch(css, /url\(|@import|@font-face/);
    });
  }
});
