import { expect, fixture, html } from '@open-wc/testing';
import { mailLink } from './mail-link.ts';

describe('an address as a link', () => {
  it('keeps its domain whole, and the full stop after it beside it, at any width', async () => {
    const address = 'data-compliance@example.com';
    const page = await fixture<HTMLElement>(html`<p>Write to ${mailLink(address)}.</p>`);
    page.style.overflowWrap = 'break-word';
    const link = page.querySelector('a')!;
    const linesOf = (from: Node, to: Node): number => {
      const range = document.createRange();
      range.setStartBefore(from);
      range.setEndAfter(to);
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
    };
    const stop = [...page.childNodes].findLast(({ textContent }) => textContent === '.')!;
    const broken: number[] = [];
    for (let width = 150; width <= 400; width += 2) {
      page.style.width = `${width}px`;
      if (linesOf(link.querySelector('wbr')!.nextSibling!, stop) > 1) broken.push(width);
    }
    expect(broken).to.deep.equal([]);
    expect(page.textContent).to.equal(`Write to ${address}.`);
    expect(link.href).to.equal(`mailto:${address}`);
  });
});
