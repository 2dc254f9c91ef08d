import { expect, fixture, html } from '@open-wc/testing';
import { blockElements } from './blocks.ts';

describe('the blocks of a notice', () => {
  it('leave no full stop on a line of its own where an address fills the line', async () => {
    const address = 'data-compliance@example.com';
    const [paragraph] = blockElements([
      { type: 'paragraph', children: ['Write to ', { type: 'link', href: `mailto:${address}`, children: [address] }, '.'] },
    ]);
    const page = await fixture<HTMLElement>(html`<div>${paragraph}</div>`);
    page.style.overflowWrap = 'break-word';
    const stop = document.createRange();
    stop.selectNodeContents(paragraph!.lastChild!);
    const link = paragraph!.querySelector('a')!;
    const alone: number[] = [];
    for (let width = 150; width <= 400; width += 2) {
      page.style.width = `${width}px`;
      const { top } = [...link.getClientRects()].at(-1)!;
      if (stop.getBoundingClientRect().top > top + 5) alone.push(width);
    }
    expect(alone).to.deep.equal([]);
    expect(paragraph!.textContent).to.equal(`Write to ${address}.`);
  });
});
