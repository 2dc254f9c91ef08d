import { expect, fixture, html } from '@open-wc/testing';
import { otherNotice } from '../notice/examples.ts';
import type { ClarionNotice } from '../notice/notice.ts';
import type { ClarionRequestForm } from '../request-form/request-form.ts';
import './define.ts';
import { examples } from './examples.ts';
import { ClarionPrivacy } from './privacy.ts';
import { waitUntil } from '../patience.fixture.ts';

const shown = async (template = examples.embedded()): Promise<ClarionPrivacy> => {
  const centre = await fixture<ClarionPrivacy>(template);
  await noticeIn(centre).updateComplete;
  return centre;
};
const noticeIn = (centre: ClarionPrivacy): ClarionNotice => centre.renderRoot.querySelector('clarion-notice') as ClarionNotice;
const formIn = (centre: ClarionPrivacy): ClarionRequestForm | null => centre.renderRoot.querySelector('clarion-request-form');
const blockIn = (centre: ClarionPrivacy): HTMLElement => noticeIn(centre).renderRoot.querySelector('[part=objection]') as HTMLElement;
/** Comes near, as a reader does, and waits. */
const withForm = async (centre: ClarionPrivacy): Promise<void> => {
  await waitUntil(() => noticeIn(centre).shown);
  await noticeIn(centre).updateComplete;
  blockIn(centre).scrollIntoView();
  await waitUntil(() => (formIn(centre)?.getBoundingClientRect().height ?? 0) > 0);
};

describe('clarion-privacy', () => {
  it('shows the notice, with the form in the block on the right to object', async () => {
    const centre = await shown();
    await withForm(centre);
    expect(formIn(centre)?.assignedSlot?.closest('section')).to.equal(blockIn(centre));
    expect(formIn(centre)?.right).to.equal('objection');
  });

  it('gives the contact details at the end, and not a second time in the form', async () => {
    const centre = await shown();
    await withForm(centre);
    const seen = (element: Element | null | undefined): boolean => (element?.getClientRects().length ?? 0) > 0;
    expect(seen(noticeIn(centre).renderRoot.querySelector('[part=contact]'))).to.equal(true);
    const inForm = () => formIn(centre)?.renderRoot.querySelector('[part=contact]');
    await waitUntil(inForm);
    expect(seen(inForm())).to.equal(false);
  });

  it('gives the ways to object before the form is there', async () => {
    const centre = await shown(examples.waiting());
    blockIn(centre).scrollIntoView();
    await waitUntil(() => centre.renderRoot.textContent?.includes('Loading the form…'));
    expect(formIn(centre)).to.equal(null);
    const hrefs = [...blockIn(centre).querySelectorAll('a')].map(({ href }) => href);
    expect(hrefs).to.include.members(['tel:+443332226633', 'mailto:data-compliance@clarioncomms.com']);
    expect(blockIn(centre).textContent).to.contain('W10 5BN');
  });

  it('asks for the form only when the reader comes near it', async () => {
    let asked = 0;
    const loadForm = (): Promise<void> => {
      asked += 1;
      return Promise.resolve();
    };
    const page = await fixture(html`<div>
      <style>.far { height: 9000px; }</style>
      <div class="far"></div>
      <clarion-privacy .loadForm=${loadForm}></clarion-privacy>
    </div>`);
    const centre = page.querySelector('clarion-privacy') as ClarionPrivacy;
    await noticeIn(centre).updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(asked).to.equal(0);
    blockIn(centre).scrollIntoView();
    await waitUntil(() => asked === 1);
    await waitUntil(() => formIn(centre));
  });

  it('asks for it too when the page was opened at the right to object', async () => {
    history.replaceState(null, '', '#your-right-to-object');
    const page = await fixture(html`<div><style>.far { height: 9000px; }</style><div class="far"></div>${examples.embedded()}</div>`);
    const centre = page.querySelector('clarion-privacy') as ClarionPrivacy;
    await waitUntil(() => formIn(centre));
    expect(noticeIn(centre).shadowRoot?.activeElement?.id).to.equal('your-right-to-object');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('says so when the form does not come, and how else to object', async () => {
    const centre = await shown(examples.formless());
    blockIn(centre).scrollIntoView();
    await waitUntil(() => centre.renderRoot.querySelector('[role=alert]'));
    const alert = centre.renderRoot.querySelector('[role=alert]') as Element;
    expect(alert.textContent).to.contain('The form did not load. Use any of the ways above');
    expect(alert.querySelector('a')?.textContent).to.equal('load the page again');
    await expect(centre).to.be.accessible();
  });

  it('hands its settings on', async () => {
    const centre = await shown();
    await withForm(centre);
    const { endpoint, company, site } = (formIn(centre) as ClarionRequestForm).settings;
    expect([endpoint, company, site]).to.deep.equal(['https://privacy.example.com', 'ccm', 'ccm']);
    centre.endpoint = 'https://other.example.com';
    await centre.updateComplete;
    expect(formIn(centre)?.settings.endpoint).to.equal('https://other.example.com');
  });

  it('has the form act on the very notice that is shown', async () => {
    const src = URL.createObjectURL(new Blob([JSON.stringify(otherNotice)]));
    const centre = await shown(html`<clarion-privacy notice-src=${src}></clarion-privacy>`);
    await withForm(centre);
    expect(formIn(centre)?.notice).to.equal(noticeIn(centre).shown);
    expect(formIn(centre)?.notice?.figures.version).to.equal('2026-01-31');
    centre.noticeSrc = undefined;
    await waitUntil(() => formIn(centre)?.notice?.figures.version === '2018-05-10');
  });

  it('shows no form under a notice that did not load, and brings its children back', async () => {
    const centre = await shown(html`<clarion-privacy notice-src="/no-such-notice.json"><p>Static</p></clarion-privacy>`);
    await waitUntil(() => noticeIn(centre).renderRoot.querySelector('[role=alert]'));
    expect(centre.querySelector('p')?.getClientRects().length).to.equal(1);
    expect(formIn(centre)).to.equal(null);
  });

  it('takes the place of its children', async () => {
    const centre = await shown();
    expect(centre.querySelector('form')?.getClientRects().length).to.equal(0);
  });

  it('keeps nothing in the browser', async () => {
    await withForm(await shown());
    expect(document.cookie).to.equal('');
    expect(window.localStorage.length + window.sessionStorage.length).to.equal(0);
  });

  it('is defined once, however often its file is loaded', async () => {
    const again = './define.ts?again';
    await import(again);
    expect(customElements.get('clarion-privacy')).to.equal(ClarionPrivacy);
  });

  for (const name of ['embedded', 'bare'] as const) {
    it(`is accessible: ${name}`, async () => {
      const centre = await shown(examples[name]());
      await withForm(centre);
      await expect(centre).to.be.accessible();
    });
  }
});
