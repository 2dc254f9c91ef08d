import { expect } from '@open-wc/testing';
import { css, CSSResult } from './css-tag.ts';

describe('a style in the files for pages', () => {
  const inner = css`
    p {
      color: red;
    }
  `;

  it('takes in another style, and adopts both', () => {
    const outer = css`
      ${inner}
      a {
        color: blue;
      }
    `;
    expect([...outer.styleSheet.cssRules].map((rule) => (rule as CSSStyleRule).selectorText)).to.deep.equal(['p', 'a']);
  });

  it('is told from another object by the mark of Lit', () => {
    expect(inner).to.be.instanceOf(CSSResult);
    expect(inner._$cssResult$).to.equal(true);
  });
});
