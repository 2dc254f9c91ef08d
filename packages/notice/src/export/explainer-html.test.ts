import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { consequences } from '../erasure/consequences.ts';
import { figures as clarion } from '../generated/clarion-figures.ts';
import { SUPPRESSION_ON_ERASURE } from '../vocabulary.ts';
import { explainerHtml } from './explainer-html.ts';

const options = { headingLevel: 3 };
const found = (html: string, part: RegExp): string[] => [...html.matchAll(part)].map(([, text = '']) => text);

describe('The static story of erasure and objection', () => {
  for (const suppression of SUPPRESSION_ON_ERASURE) {
    it(`tells at each step what each path does where the notice says ${suppression} (erasure.distinct)`, () => {
      const figures = { ...clarion, erasure: { suppression } };
      const { paths, steps, lead } = consequences(figures);
      const html = explainerHtml(figures, options);
      const titles = paths.map(({ title }) => title);
      assert.ok(html.includes(lead));
      assert.deepEqual(found(html, /<li><h3>(.*?)<\/h3>/g), steps);
      assert.deepEqual(found(html, /<dt>(.*?)<\/dt>/g), steps.flatMap(() => titles));
      assert.deepEqual(
        found(html, /<dd>(.*?)<\/dd>/g),
        steps.flatMap((_, index) => paths.map(({ consequences: told }) => `<strong>${told[index]?.outcome}.</strong> ${told[index]?.detail}`)),
      );
    });
  }

  it('carries no style, script or handler', () => {
    assert.doesNotMatch(explainerHtml(clarion, options), /<(style|script)|\son\w+=|style=/);
  });

  it('lets no figure of a notice become a tag', () => {
    const figures = { ...clarion, retention: { afterLastContact: '<img src=x>' } };
    assert.doesNotMatch(explainerHtml(figures, options), /<img/);
  });
});
