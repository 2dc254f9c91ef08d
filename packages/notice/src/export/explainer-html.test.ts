import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { consequences } from '../erasure/consequences.ts';
import { figures as clarion } from '../generated/clarion-figures.ts';
import { SUPPRESSION_ON_ERASURE } from '../vocabulary.ts';
import { explainerTable } from './explainer-html.ts';

const count = (html: string, part: RegExp): number => [...html.matchAll(part)].length;

describe('The table of erasure and objection', () => {
  for (const suppression of SUPPRESSION_ON_ERASURE) {
    it(`has a column for each path and a row for each consequence where the notice says ${suppression} (erasure.distinct)`, () => {
      const figures = { ...clarion, erasure: { suppression } };
      const { paths, steps, title } = consequences(figures);
      const html = explainerTable(figures);
      assert.equal(count(html, /<th scope="col">/g), paths.length + 1);
      assert.equal(count(html, /<th scope="row">/g), steps.length);
      assert.equal(count(html, /<td>/g), paths.length * steps.length);
      assert.ok(html.includes(`<caption>${title}</caption>`));
      for (const { consequences: told } of paths) for (const { detail } of told) assert.ok(html.includes(detail));
    });
  }

  it('carries no style, script or handler', () => {
    assert.doesNotMatch(explainerTable(clarion), /<(style|script)|\son\w+=|style=/);
  });

  it('lets no figure of a notice become a tag', () => {
    const figures = { ...clarion, retention: { afterLastContact: '<img src=x>' } };
    assert.doesNotMatch(explainerTable(figures), /<img/);
  });
});
