import { expect, fixture, html } from '@open-wc/testing';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import './define.ts';
import { shown } from './acting.fixture.ts';
import type { ClarionRequestForm } from './request-form.ts';

describe('the other ways beside a form', () => {
  it('keep the domain of a mail address whole where the address is wider than its column', async () => {
    const form = await fixture<ClarionRequestForm>(html`<clarion-request-form></clarion-request-form>`);
    form.style.width = '200px';
    await shown(form);
    const link = form.shadowRoot!.querySelector('aside a[href^="mailto:"]')!;
    expect(link.textContent).to.equal(figures.contact.email);
    const domain = document.createRange();
    domain.setStartAfter(link.querySelector('wbr')!);
    domain.setEndAfter(link.lastChild!);
    const tops = new Set([...domain.getClientRects()].map(({ top }) => Math.round(top)));
    expect(link.getClientRects().length).to.be.greaterThan(1);
    expect(tops.size).to.equal(1);
  });
});
