import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lookIn, lookOf, publicTokens } from '../../../packages/elements/build/public-tokens.ts';
import { changed, styleSheet, textOf } from './look.ts';
import { Looks } from './looks.ts';

const defaults = lookOf(publicTokens());

describe('the CSS of the theming page', () => {
  it('says nothing where nothing was changed', () => {
    assert.equal(styleSheet(defaults, defaults), '/* Every token keeps its default. */\n');
  });

  it('sets what was changed and no more, and reads back as what it is', () => {
    const look = changed(changed(defaults, 'accent', 'dark', '#d3b4f2'), 'radius', 'light', '8px');
    const css = styleSheet(look, defaults);
    assert.equal(css, ':root {\n  color-scheme: light dark;\n  --clarion-accent: light-dark(#1d4f91, #d3b4f2);\n  --clarion-radius: 8px;\n}\n');
    assert.deepEqual(lookIn(css), { accent: { light: '#1d4f91', dark: '#d3b4f2' }, radius: '8px' });
  });

  it('keeps the colour of the other scheme', () => {
    const look = changed(defaults, 'text', 'light', '#000000');
    assert.equal(textOf(look['text'], 'light'), '#000000');
    assert.equal(textOf(look['text'], 'dark'), textOf(defaults['text'], 'dark'));
  });
});

describe('the looks that one goes through', () => {
  const stage = (radius: string) => ({ look: { radius }, start: '' });

  it('are gone back, step by step, and each says what it takes back', () => {
    const looks = new Looks(stage('4px'));
    looks.go(stage('8px'), 'radius');
    looks.go({ look: { radius: '0px' }, start: 'ccs' }, 'start');
    assert.deepEqual([looks.undo(), looks.now], ['start', stage('8px')]);
    assert.deepEqual([looks.undo(), looks.now, looks.hasPast], ['radius', stage('4px'), false]);
    assert.equal(looks.undo(), undefined);
  });

  it('count a drag as one step, and the next drag of the same thing as another', () => {
    const looks = new Looks(stage('4px'));
    for (const radius of ['5px', '6px', '7px']) looks.go(stage(radius), 'radius', 'radius');
    looks.letGo();
    for (const radius of ['8px', '9px']) looks.go(stage(radius), 'radius', 'radius');
    looks.undo();
    assert.deepEqual(looks.now, stage('7px'));
    looks.undo();
    assert.deepEqual(looks.now, stage('4px'));
  });
});
