import { text } from '@clarion-privacy/notice/clarion/text';
import { expect, fixture, html } from '@open-wc/testing';
import './define.ts';
import type { ClarionNotice } from './notice.ts';

const all = (notice: ClarionNotice, selector: string): HTMLElement[] => [...notice.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (notice: ClarionNotice, selector: string): HTMLElement => all(notice, selector)[0] as HTMLElement;

/** Before any paint: what an element does by itself once it is on the page. */
const atOnce = async (): Promise<void> => {
  for (let step = 0; step < 5; step += 1) await Promise.resolve();
};

describe('the first view of clarion-notice', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('has what a reader sees first at once, and the rest after a paint, out of the window', async () => {
    const page = await fixture(html`<div><div class="host"></div><footer>The end</footer></div>`);
    const notice = document.createElement('clarion-notice');
    page.querySelector('.host')!.append(notice);
    await atOnce();
    const parts = (): string[] => all(notice, 'section').map((section) => section.part.value);
    expect([one(notice, 'h2').textContent, all(notice, '[part=summary] > li').length, parts()]).to.deep.equal([text.title, 3, ['objection']]);
    expect(all(notice, 'nav a').length).to.equal(text.sections.length + 1);
    expect(page.querySelector('footer')!.getBoundingClientRect().top).to.be.above(innerHeight);
    const before = one(notice, 'section').getBoundingClientRect().toJSON() as unknown;
    await notice.updateComplete;
    expect(parts()).to.have.length(text.sections.length + 1);
    expect(one(notice, 'section').getBoundingClientRect().toJSON()).to.deep.equal(before);
  });

  it('is whole at once where the address names a section, which may be any', async () => {
    history.replaceState(null, '', '#contact-details');
    const notice = document.createElement('clarion-notice');
    document.body.append(notice);
    await atOnce();
    expect(all(notice, 'section').length).to.equal(text.sections.length + 1);
    expect(notice.shadowRoot?.activeElement?.id).to.equal('contact-details');
    notice.remove();
  });

  it('goes to a section that is asked for before it has come', async () => {
    const notice = document.createElement('clarion-notice');
    document.body.append(notice);
    await atOnce();
    one(notice, 'nav a[href="#contact-details"]').click();
    await notice.updateComplete;
    expect(notice.shadowRoot?.activeElement?.id).to.equal('contact-details');
    notice.remove();
  });
});
